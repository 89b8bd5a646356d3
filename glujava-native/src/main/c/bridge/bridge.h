/*
 * What Java calls, through JNA: the only functions this library exports beside xlator_api. Each takes numbers and
 * bytes, never a GlusterFS struct, and checks what it is given.
 */
#pragma once

#define EXPORT __attribute__((visibility("default")))
