/* Memory that Java code has allocated, before the process ends and leaks are looked for. */
#pragma once

/* Has Java collect its garbage; true when JNA has freed all its memory within 10 s. */
int
collect_java(void);
