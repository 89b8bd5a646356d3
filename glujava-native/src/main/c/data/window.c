/* Writes and reads the kinds in a record's window, at the offsets of layouts.h and structs.h. */
#include "data/window.h"

#include "data/layout.h"

#define NO_STRING -1

/* The gfid of the loc counts; if it is not set, the inode's. */
static void
put_gfid(char *at, const uuid_t gfid, const inode_t *inode)
{
    memcpy(at, gf_uuid_is_null((unsigned char *)gfid) && inode ? inode->gfid : gfid, sizeof(uuid_t));
}

/*
 * The name is usually the end of the path: then the path alone is in the window, and Java reads both without a call.
 * The path is a pointer when it is too long.
 */
static void
put_loc_texts(char *at, const loc_t *loc)
{
    size_t path = loc->path ? strlen(loc->path) : 0;
    size_t name = loc->name ? strlen(loc->name) : 0;
    int is_end = !loc->name || (name <= path && loc->name == loc->path + path - name);
    put32(at, GJ_LOC_PATH_LENGTH, loc->path ? path : (uint32_t)NO_STRING);
    put32(at, GJ_LOC_NAME_LENGTH, loc->name ? name : (uint32_t)NO_STRING);
    if (loc->path && is_end && path <= GJ_INLINE_STRING) {
        put64(at, GJ_LOC_PATH, 0);
        memcpy(at + GJ_LOC_TEXT, loc->path, path);
        return;
    }
    put64(at, GJ_LOC_PATH, (uintptr_t)loc->path);
    if (name <= GJ_INLINE_STRING)
        memcpy(at + GJ_LOC_TEXT, loc->name ? loc->name : "", name);
    else /* FUSE passes names of up to 1024 bytes, which the brick refuses */
        put64(at, GJ_LOC_TEXT, (uintptr_t)loc->name);
}

static void
put_loc(char *at, const loc_t *loc)
{
    put_gfid(at + GJ_LOC_GFID, loc->gfid, loc->inode);
    put_gfid(at + GJ_LOC_PARENT_GFID, loc->pargfid, loc->parent);
    put64(at, GJ_LOC_INODE, (uintptr_t)loc->inode);
    put64(at, GJ_LOC_PARENT, (uintptr_t)loc->parent);
    put_loc_texts(at, loc);
    put32(at, GJ_LOC_TYPE, loc->inode ? loc->inode->ia_type : IA_INVAL);
    put32(at, GJ_LOC_PARENT_TYPE, loc->parent ? loc->parent->ia_type : IA_INVAL);
}

static void
put_string(char *at, const char *from)
{
    size_t length = strlen(from);
    put64(at, GJ_STRING_ADDRESS, (uintptr_t)from);
    put32(at, GJ_STRING_LENGTH, length);
    if (length <= GJ_INLINE_STRING)
        memcpy(at + GJ_STRING_TEXT, from, length + 1);
}

static const char *
get_string(const char *at)
{
    return get32(at, GJ_STRING_LENGTH) <= GJ_INLINE_STRING ? at + GJ_STRING_TEXT : get_pointer(at, GJ_STRING_ADDRESS);
}

static void
put_payload(char *at, const gj_value_t *value)
{
    put64(at, GJ_PAYLOAD_VECTOR, (uintptr_t)value->payload.vector);
    put64(at, GJ_PAYLOAD_COUNT, value->payload.count);
}

static void
put(uint16_t kind, char *at, const gj_value_t *value)
{
    switch (kind) {
        case GJ_KIND_LOC:
            put_loc(at, value->loc);
            break;
        case GJ_KIND_FD:
            put_fd(at, value->fd);
            break;
        case GJ_KIND_INODE:
            put_inode(at, value->inode);
            break;
        case GJ_KIND_IATT:
            put_iatt(at, value->iatt);
            break;
        case GJ_KIND_STRING:
        case GJ_KIND_SPEC:
            put_string(at, value->string);
            break;
        case GJ_KIND_INT:
        case GJ_KIND_UINT:
        case GJ_KIND_MODE:
        case GJ_KIND_ENTRYLK_CMD:
        case GJ_KIND_ENTRYLK_TYPE:
        case GJ_KIND_XATTROP:
        case GJ_KIND_SEEK:
            put32(at, 0, value->u32);
            break;
        case GJ_KIND_PAYLOAD:
            put_payload(at, value);
            break;
        case GJ_KIND_STATVFS:
            put_statvfs(at, value->statvfs);
            break;
        case GJ_KIND_FLOCK:
            put_flock(at, value->flock);
            break;
        case GJ_KIND_LEASE:
            put_lease(at, value->lease);
            break;
        case GJ_KIND_CHECKSUM:
            memcpy(at, value->checksum, 32);
            break;
        default: /* 64-bit numbers, and objects that Java refers to by address */
            put64(at, 0, value->size);
    }
}

/* Returns a bit for each pointer that is not NULL. */
static uint32_t
fill(char *window, const gj_shape_t *shape, const gj_value_t *values, uint32_t wanted)
{
    uint32_t present = 0;
    char *payload = NULL;
    for (uint32_t i = 0; i < shape->count; i++) {
        const gj_slot_t *slot = &shape->slots[i];
        char *at = window + slot->offset;
        if (slot->kind == GJ_KIND_PAYLOAD && wanted & 1u << i) {
            payload = at;
            put64(payload, GJ_PAYLOAD_IOBREF, 0);
        }
        if (gj_value_is_null(slot->kind, &values[i]))
            continue;
        present |= 1u << i;
        if (wanted & 1u << i)
            put(slot->kind, at, &values[i]);
        /* For Java the iobref is part of the payload. */
        if (slot->kind == GJ_KIND_IOBREF && payload)
            put64(payload, GJ_PAYLOAD_IOBREF, (uintptr_t)values[i].iobref);
    }
    return present;
}

void
gj_window_fill(gj_call_t *call, const gj_shape_t *shape, const gj_value_t *values, uint32_t wanted)
{
    *gj_field(call, GJ_PRESENT) = fill(call->record + GJ_IN, shape, values, wanted);
}

void
gj_window_fill_kept(gj_call_t *call, const gj_shape_t *shape, const gj_value_t *values)
{
    fill(call->record + GJ_KEPT, shape, values, ~0u);
}

/* Reads a value from a window; structs are unpacked into scratch. */
typedef union {
    loc_t loc;
    struct iatt iatt;
    struct statvfs statvfs;
    struct gf_flock flock;
    struct gf_lease lease;
    char name[GJ_INLINE_STRING + 1];
} scratch_t;

static void
get_loc_texts(const char *at, loc_t *loc)
{
    int32_t path = get32(at, GJ_LOC_PATH_LENGTH);
    int32_t name = get32(at, GJ_LOC_NAME_LENGTH);
    const char *text = at + GJ_LOC_TEXT;
    loc->path = path == NO_STRING ? NULL : get_pointer(at, GJ_LOC_PATH);
    if (path != NO_STRING && !loc->path) {
        loc->path = text;
        text += path - name; /* not used without a name */
    }
    loc->name = name == NO_STRING ? NULL : name <= GJ_INLINE_STRING ? text : get_pointer(at, GJ_LOC_TEXT);
}

static void
get_loc(const char *at, loc_t *loc)
{
    memset(loc, 0, sizeof(*loc));
    memcpy(loc->gfid, at + GJ_LOC_GFID, sizeof(uuid_t));
    memcpy(loc->pargfid, at + GJ_LOC_PARENT_GFID, sizeof(uuid_t));
    loc->inode = get_pointer(at, GJ_LOC_INODE);
    loc->parent = get_pointer(at, GJ_LOC_PARENT);
    get_loc_texts(at, loc);
}

static gj_value_t
get(uint16_t kind, const char *at, scratch_t *scratch)
{
    gj_value_t value = {.pointer = NULL};
    switch (kind) {
        case GJ_KIND_LOC:
            get_loc(at, &scratch->loc);
            value.loc = &scratch->loc;
            break;
        case GJ_KIND_IATT:
            get_iatt(at, &scratch->iatt);
            value.iatt = &scratch->iatt;
            break;
        case GJ_KIND_STRING:
        case GJ_KIND_SPEC:
            value.string = get_string(at);
            break;
        case GJ_KIND_INT:
        case GJ_KIND_UINT:
        case GJ_KIND_MODE:
        case GJ_KIND_ENTRYLK_CMD:
        case GJ_KIND_ENTRYLK_TYPE:
        case GJ_KIND_XATTROP:
        case GJ_KIND_SEEK:
            value.u32 = get32(at, 0);
            break;
        case GJ_KIND_PAYLOAD:
            value.payload.vector = get_pointer(at, GJ_PAYLOAD_VECTOR);
            value.payload.count = get64(at, GJ_PAYLOAD_COUNT);
            break;
        case GJ_KIND_STATVFS:
            get_statvfs(at, &scratch->statvfs);
            value.statvfs = &scratch->statvfs;
            break;
        case GJ_KIND_FLOCK:
            get_flock(at, &scratch->flock);
            value.flock = &scratch->flock;
            break;
        case GJ_KIND_LEASE:
            get_lease(at, &scratch->lease);
            value.lease = &scratch->lease;
            break;
        case GJ_KIND_CHECKSUM:
            value.checksum = (uint8_t *)at;
            break;
        default:
            value.size = get64(at, 0);
    }
    return value;
}

int
gj_window_take(gj_call_t *call, const gj_shape_t *shape, const gj_value_t *originals, gj_values_t *out)
{
    uint32_t changed = *gj_field(call, GJ_OUT_CHANGED);
    uint32_t present = *gj_field(call, GJ_OUT_PRESENT);
    scratch_t scratch[GJ_MAX_SLOTS];
    gj_value_t values[GJ_MAX_SLOTS];

    memset(values, 0, sizeof(values));
    int new_payload = 0;
    struct iobref *iobref = NULL;
    for (uint32_t i = 0; i < shape->count; i++) {
        const gj_slot_t *slot = &shape->slots[i];
        if (slot->kind == GJ_KIND_PAYLOAD && changed & 1u << i) {
            new_payload = 1;
            iobref = present & 1u << i ? get_pointer(call->record + GJ_OUT + slot->offset, GJ_PAYLOAD_IOBREF) : NULL;
        }
        if (slot->kind == GJ_KIND_IOBREF && new_payload) {
            values[i].iobref = iobref;
            continue;
        }
        if (!(changed & 1u << i)) {
            if (originals)
                values[i] = originals[i];
            continue;
        }
        /*
         * Numbers are always valid. A pointer is valid only if Java has set its bit; otherwise its bytes are of an
         * earlier call.
         */
        if ((present & 1u << i) || !gj_value_is_null(slot->kind, &values[i]))
            values[i] = get(slot->kind, call->record + GJ_OUT + slot->offset, &scratch[i]);
    }
    if (gj_values_own(out, shape, values) != 0) {
        errno = ENOMEM;
        return -1;
    }
    return 0;
}
