/* The JVM's report of a crash. It contains pieces of the process's memory, so only the process's user may read it. */
#pragma once

/*
 * Sets the file that the JVM writes, as in its option -XX:ErrorFile, and the folder for the finished report; either may
 * be NULL. The texts are copied.
 */
void
gj_crash_report_expect(const char *error_file, const char *kept_in);

/*
 * Removes other users' rights to the report and moves it into its folder. Returns its file, or NULL if there is none.
 */
const char *
gj_crash_report(void);
