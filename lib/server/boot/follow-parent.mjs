// Loaded into the web server before anything else: when the process that started it is gone, even
// killed, the web server goes too, and frees its port.
process.on("disconnect", () => process.exit(0));
