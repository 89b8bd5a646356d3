#include "gluster/program.h"

#include <errno.h>
#include <string.h>

int
gj_program_is_glusterfs(void)
{
    return strcmp(program_invocation_short_name, "glusterfs") == 0 ||
           strcmp(program_invocation_short_name, "glusterfsd") == 0;
}
