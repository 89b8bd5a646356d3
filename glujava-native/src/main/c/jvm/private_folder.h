#pragma once

/*
 * Returns the folder for the JVM's files: temporary files, recordings, heap dumps, crash reports. It belongs to the
 * user (mode 0700), whatever the umask is. It is in the folder of GlusterFS's log, or elsewhere if the log is no file.
 * NULL if none can be created.
 */
const char *
gj_private_folder(const char *log_file);

/* Returns the folder that gj_private_folder has returned last; NULL before. */
const char *
gj_private_folder_taken(void);

/* Returns the folder of a log that is a plain file; NULL for a terminal or /dev/null. */
const char *
gj_log_folder(const char *log_file);
