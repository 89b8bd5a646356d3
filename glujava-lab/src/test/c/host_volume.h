/* The volume of a program that uses libgfapi: PROGRAM VOLFILE LOG CASE. */
#pragma once

#include <errno.h>
#include <glusterfs/api/glfs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LOG_INFO_LEVEL = 7 };

static glfs_t *volume;

static void
fail(const char *what)
{
    printf("%s: %s\n", what, strerror(errno));
    exit(1);
}

static void
open_volume(char **arguments)
{
    volume = glfs_new("host");
    if (!volume || glfs_set_volfile(volume, arguments[1]) != 0 ||
        glfs_set_logging(volume, arguments[2], LOG_INFO_LEVEL) != 0 || glfs_init(volume) != 0)
        fail("init");
}
