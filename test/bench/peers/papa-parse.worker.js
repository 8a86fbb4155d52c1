/* global Papa */
importScripts('../modules/papaparse/papaparse.min.js');

let text = '';

onmessage = async ({ data }) => {
  if (data instanceof File) {
    text = await data.text();
    postMessage('ready');
    return;
  }
  const started = performance.now();
  const parsed = Papa.parse(text);
  const ms = performance.now() - started;
  postMessage({ ms, rows: parsed.data.filter((row) => row.length > 1).length - 1 });
};
