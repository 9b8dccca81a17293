// Loads the page again, at its place, once the preview has something newer.
const version = document.currentScript.dataset.version;
const listen = () => {
  const socket = new WebSocket(`ws://${location.host}/_workroom/changes`);
  socket.onmessage = (message) => {
    if (message.data !== version) location.reload();
  };
  socket.onclose = () => setTimeout(listen, 1000);
};
listen();
