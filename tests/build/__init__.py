"""Tests of generator/build."""
