/*
 * Differences between the versions of GlusterFS. Only this file, and the generated events.h, use GJ_GLUSTERFS_MAJOR.
 * Struct members in another order, as in gf_flock, are not listed, because they are used by name.
 */
#pragma once

/*
 * The sizes of structs that both sides use, on 64-bit machines, and a function that exists only in this version.
 * Without the function, GlusterFS would load a library built for another version, and misread the members of
 * xlator_api.
 */
#if GJ_GLUSTERFS_MAJOR == 10
#define GJ_SIZE_XLATOR 4128
#define GJ_SIZE_XLATOR_API 128
#define GJ_SIZE_FRAME 176
#define GJ_SIZE_STACK 1864
#define GJ_SIZE_DICT 152
#define GJ_SIZE_INODE 168
#define GJ_SIZE_FD 120
#define GJ_ONLY_IN_THIS_VERSION xlator_mem_acct_unref
/* Only the tests create pools and clients. */
#define GJ_HAS_DICT_PAIR_POOL
#define GJ_HAS_CLIENT_UID_POINTER
#elif GJ_GLUSTERFS_MAJOR == 11
#define GJ_SIZE_XLATOR 4096
#define GJ_SIZE_XLATOR_API 120
#define GJ_SIZE_FRAME 176
#define GJ_SIZE_STACK 1856
#define GJ_SIZE_DICT 80
#define GJ_SIZE_INODE 176
#define GJ_SIZE_FD 104
#define GJ_ONLY_IN_THIS_VERSION xlator_mem_acct_destroy
#define GJ_FD_CTX_IS_RETURNED
/* Only the tests create xlators and inode tables. */
#define GJ_HAS_XLATOR_LEVEL
#else
#error "GluJava knows GlusterFS 10 and 11"
#endif
