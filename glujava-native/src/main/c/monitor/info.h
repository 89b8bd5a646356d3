/*
 * The virtual xattr glusterfs.glujava.info of every file: what GluJava does in this process, as JSON. It is answered
 * here, by the topmost volume of ours that getxattr comes by, whether its translator hooks that or not, also while fops
 * go past it; Java is not asked.
 */
#pragma once

#include "instance/instance.h"

#define GJ_INFO_KEY "glusterfs.glujava.info"

/* Answers the xattr from now on, or does not. */
void
gj_info_set(gj_instance_t *instance, gf_boolean_t on);

/* After the fops are in place. Without memory only fops that go past the translator do not answer. */
void
gj_info_install(gj_instance_t *instance);

void
gj_info_remove(gj_instance_t *instance);
