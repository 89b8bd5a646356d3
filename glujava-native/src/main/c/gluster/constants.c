/* Checks that Java's constants have the values of the headers of this build. */
#include "gluster/gluster.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <glusterfs/common-utils.h>
#include <linux/falloc.h>

#ifndef STATX_ATTR_DAX /* glibc has only some of these */
#include <linux/stat.h>
#endif

#include "constants.h"
