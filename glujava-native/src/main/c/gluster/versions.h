/*
 * Where the versions of GlusterFS that GluJava knows differ: nothing else asks for GJ_GLUSTERFS_MAJOR, but the
 * generated events.h. Struct members that stand in another order, as in gf_flock, are not here: they are used by name
 * everywhere.
 */
#pragma once

/*
 * The sizes of the structs that both sides touch, on 64-bit machines; and a function that no other version has. Without
 * it, GlusterFS would load a library built for another version, and take one member of xlator_api for another.
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
/* Only the tests set pools up, and make clients. */
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
/* Only the tests make xlators and inode tables. */
#define GJ_HAS_XLATOR_LEVEL
#else
#error "GluJava knows GlusterFS 10 and 11"
#endif
