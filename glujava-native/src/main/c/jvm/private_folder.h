#pragma once

/*
 * The folder for what a JVM writes: temporary files, recordings, heap dumps, reports of crashes. It is the user's own
 * (mode 0700), whatever the umask, in the folder of GlusterFS's log, or in another where the log is no file. NULL when
 * none can be made.
 */
const char *
gj_private_folder(const char *log_file);

/* The folder of a log that is a plain file; NULL for a terminal, /dev/null and the like. */
const char *
gj_log_folder(const char *log_file);
