/* The JVM's report of a crash. It holds pieces of the process's memory: it is for the process's user alone. */
#pragma once

/*
 * The file that the JVM writes, as its option -XX:ErrorFile says, and the folder that it is kept in afterwards; either
 * may be NULL. The texts are copied.
 */
void
gj_crash_report_expect(const char *error_file, const char *kept_in);

/* Takes other users' rights to it away, and moves it to where it is kept. Its file, or NULL when there is none. */
const char *
gj_crash_report(void);
