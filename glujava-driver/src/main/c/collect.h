/* Frees memory that Java code has allocated, before the process ends and LeakSanitizer runs. */
#pragma once

/* Lets Java collect its garbage. Returns true if JNA has freed all its memory within 10 s. */
int
collect_java(void);
