/* Includes GlusterFS's headers. They come without config.h: the Makefile has the defines that they need. */
#pragma once

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wsign-compare"
#include <glusterfs/compat.h>
#include <glusterfs/defaults.h>
#include <glusterfs/dict.h>
#include <glusterfs/glusterfs.h>
#include <glusterfs/logging.h>
#include <glusterfs/statedump.h>
#include <glusterfs/syncop.h>
#include <glusterfs/xlator.h>
#pragma GCC diagnostic pop

#include "gluster/versions.h"
