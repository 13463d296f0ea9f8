/** Whatever is read after the library finds no trace of CommonJS. */
delete globalThis.require;
delete globalThis.module;
