/*
 * The virtual xattr glusterfs.glujava.info of every file: the state of GluJava in this process, as JSON. The topmost
 * volume of GluJava on the path of the getxattr answers it, whether or not its translator hooks getxattr, also while
 * fops bypass the translator. Java is not called.
 */
#pragma once

#include "instance/versions.h"

#define GJ_INFO_KEY "glusterfs.glujava.info"

/* Turns the answer on or off. */
void
gj_info_set(gj_instance_t *instance, gf_boolean_t on);

/* Called after the fops of a new version are set in its table. */
void
gj_info_install(gj_instance_t *instance, struct xlator_fops *fops);

/* Called once for a volume. Without memory, only fops that bypass the translator do not answer the xattr. */
void
gj_info_begin(gj_versions_t *versions, xlator_t *this);

void
gj_info_end(gj_versions_t *versions, xlator_t *this);
