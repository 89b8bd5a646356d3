/* The arguments of a fop, or the parts of its reply, as an array of values. */
#pragma once

#include "fops.h"
#include "gluster/gluster.h"

/* One argument. The kind selects the member. Only payloads have two words. */
typedef union {
    loc_t *loc;
    fd_t *fd;
    inode_t *inode;
    dict_t *dict;
    struct iatt *iatt;
    const char *string;
    char *spec;
    int32_t i32;
    uint32_t u32;
    mode_t mode;
    dev_t dev;
    size_t size;
    off_t offset;
    struct {
        struct iovec *vector;
        int32_t count;
    } payload;
    struct iobref *iobref;
    struct statvfs *statvfs;
    struct gf_flock *flock;
    struct gf_lease *lease;
    gf_dirent_t *dirents;
    lock_migration_info_t *locks;
    uint8_t *checksum;
    entrylk_cmd entrylk_cmd;
    entrylk_type entrylk_type;
    gf_xattrop_flags_t xattrop;
    gf_seek_what_t seek;
    void *pointer;
} gj_value_t;

/* The values of a failed reply. */
extern const gj_value_t gj_no_values[GJ_MAX_SLOTS];

/* Describes a value of a fop: its kind, and its place in a record's window. */
typedef struct {
    uint16_t kind;
    uint16_t offset;
    uint16_t within; /* GJ_WITHIN_*: parts that a loc must have */
} gj_slot_t;

/* The shape of a fop's arguments or reply. */
typedef struct {
    uint32_t count;
    uint32_t needed; /* needed values, a bit each; in a reply only for a success */
    gj_slot_t slots[GJ_MAX_SLOTS];
    const char *names[GJ_MAX_SLOTS]; /* the names in Java */
} gj_shape_t;

/* Values, some of them owned (a bit each): copied, or with a reference. */
typedef struct {
    const gj_shape_t *shape;
    gj_value_t v[GJ_MAX_SLOTS];
    uint32_t owned;
} gj_values_t;

/* Returns whether the kind is a pointer and the pointer is NULL. */
int
gj_value_is_null(uint16_t kind, const gj_value_t *value);

/* Copies borrowed values so that they outlive the call. Returns -1 without memory; then none is owned. */
int
gj_values_own(gj_values_t *out, const gj_shape_t *shape, const gj_value_t *borrowed);

/* Releases the owned values. */
void
gj_values_release(gj_values_t *values);
