/* The GlusterFS of this machine, and the meta-translator in it. */
#pragma once

/* Returns GlusterFS's folder of translators; NULL if GlusterFS is not installed. */
const char *
gluster_xlators(void);

void
gluster_check(void);
