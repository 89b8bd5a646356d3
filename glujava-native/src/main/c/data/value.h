/* The arguments of a fop, and the parts of its reply, as an array of values: what all fops share. */
#pragma once

#include "fops.h"
#include "gluster/gluster.h"

/* One argument. Which member holds it follows from its kind. Payloads alone take two words. */
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

/* For a reply with an error. */
extern const gj_value_t gj_no_values[GJ_MAX_SLOTS];

/* Where a value stands among its fop's arguments: its kind, and its place in a record's window. */
typedef struct {
    uint16_t kind;
    uint16_t offset;
    uint16_t within; /* GJ_WITHIN_*: what must be there in a loc */
} gj_slot_t;

/* The shape of a fop's arguments or of its reply. */
typedef struct {
    uint32_t count;
    uint32_t needed; /* what must be there, a bit each; in a reply only when it is a success */
    gj_slot_t slots[GJ_MAX_SLOTS];
    const char *names[GJ_MAX_SLOTS]; /* as Java has them */
} gj_shape_t;

/* Values of which some (a bit each) are owned: copied, or with a reference of their own. */
typedef struct {
    const gj_shape_t *shape;
    gj_value_t v[GJ_MAX_SLOTS];
    uint32_t owned;
} gj_values_t;

/* Whether the kind is a pointer, and the pointer is NULL. */
int
gj_value_is_null(uint16_t kind, const gj_value_t *value);

/* Copies borrowed values so that they can outlive the call. -1 without memory; then nothing is owned. */
int
gj_values_own(gj_values_t *out, const gj_shape_t *shape, const gj_value_t *borrowed);

/* Lets go of what is owned. */
void
gj_values_release(gj_values_t *values);
