"""The commands, each as its options ask for it; they print what they did."""
