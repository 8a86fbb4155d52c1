const worker = new Worker('papa-parse.worker.js');

const reply = () =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });

globalThis.peer = {
  /** Reads the file into a string in the worker. @param {File} file */
  prepare(file) {
    worker.postMessage(file);
    return reply();
  },
  /** Parses that string. */
  measure() {
    worker.postMessage('parse');
    return reply();
  },
};
