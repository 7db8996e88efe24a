// Compresses what the export worker writes, while that makes the next rows.
import '@zip.js/zip.js/worker';
