#include "samples.h"

#include "check.h"
#include "sample_objects.h"
#include "sample_structs.h"

const char *const sample_style_names[SAMPLE_STYLES] = {"full", "long", "bare", "named", "empty", "many", "null"};

static loc_t *
sample_loc(sample_style_t style, int seed)
{
    loc_t *loc = calloc(1, sizeof(*loc));
    memset(loc->gfid, 0x10 + seed, sizeof(loc->gfid));
    if (style == SAMPLE_BARE)
        return loc;
    memset(loc->pargfid, 0x40 + seed, sizeof(loc->pargfid));
    loc->inode = sample_inode(seed);
    loc->parent = sample_inode(seed + 1);
    char *name = sample_text(style, seed, 254 + seed);
    if (style == SAMPLE_NAMED) {
        loc->name = name;
        return loc;
    }
    char *path = malloc(5000);
    int size = style == SAMPLE_LONG ? PATH_MAX - 3 - (int)strlen(name) : 3;
    snprintf(path, 5000, "/%0*d/%s", size, seed, name);
    free(name);
    loc->path = path;
    loc->name = strrchr(path, '/') + 1;
    return loc;
}

/* Pieces of the bytes, with a gap of one byte between them. */
static void
sample_payload(gj_value_t *value, sample_style_t style, int seed)
{
    static const int counts[SAMPLE_STYLES] = {3, 1, 0, 2, 1, 16, 0};
    size_t whole = style == SAMPLE_MANY ? SAMPLE_BYTES : style == SAMPLE_LONG ? 128 * 1024 : 10 + seed;
    int count = counts[style];
    size_t each = style == SAMPLE_EMPTY || count == 0 ? 0 : whole / count;
    value->payload.count = count;
    value->payload.vector = calloc(count + 1, sizeof(struct iovec));
    for (int i = 0; i < count; i++)
        value->payload.vector[i] = (struct iovec){sample_bytes(seed) + i * each + (i > 0), each - (i > 0)};
}

static gj_value_t
sample(uint16_t kind, sample_style_t style, int seed)
{
    gj_value_t value = {.pointer = NULL};
    switch (kind) {
        case GJ_KIND_INT:
        case GJ_KIND_UINT:
        case GJ_KIND_MODE:
            value.u32 = 0x80402010u + seed;
            return value;
        case GJ_KIND_XATTROP:
            value.u32 = seed % 7;
            return value;
        case GJ_KIND_ENTRYLK_CMD:
        case GJ_KIND_ENTRYLK_TYPE:
        case GJ_KIND_SEEK:
            value.u32 = seed % 2;
            return value;
        case GJ_KIND_DEV:
        case GJ_KIND_SIZE:
        case GJ_KIND_OFFSET:
            value.size = 0x8070605040302010ull + seed;
            return value;
    }
    if (style == SAMPLE_NULL)
        return value;
    switch (kind) {
        case GJ_KIND_LOC:
            value.loc = sample_loc(style, seed);
            break;
        case GJ_KIND_FD:
            value.fd = sample_fd(seed);
            break;
        case GJ_KIND_INODE:
            value.inode = sample_inode(seed);
            break;
        case GJ_KIND_DICT:
            value.dict = sample_dict(style, seed);
            break;
        case GJ_KIND_IOBREF:
            value.iobref = sample_iobref(seed);
            break;
        case GJ_KIND_IATT:
            value.iatt = sample_iatt(seed);
            break;
        case GJ_KIND_STRING:
        case GJ_KIND_SPEC:
            value.string = sample_text(style, seed, 256 + seed);
            break;
        case GJ_KIND_PAYLOAD:
            sample_payload(&value, style, seed);
            break;
        case GJ_KIND_STATVFS:
            value.statvfs = sample_statvfs(seed);
            break;
        case GJ_KIND_FLOCK:
            value.flock = sample_flock(style, seed);
            break;
        case GJ_KIND_LEASE:
            value.lease = sample_lease(seed);
            break;
        case GJ_KIND_CHECKSUM:
            value.checksum = sample_checksum(seed);
            break;
        case GJ_KIND_DIRENTS:
            value.dirents = sample_dirents(style, seed);
            break;
        case GJ_KIND_LOCKS:
            value.locks = sample_locks(style, seed);
            break;
        default:
            fail_msg("no sample of kind %d", kind);
    }
    return value;
}

/*
 * An iobref is that of the payload. A payload without one has its bytes elsewhere, so that code without a copy loses
 * them.
 */
static void
settle_payload(sample_t *made)
{
    gj_value_t *payload = NULL;
    for (uint32_t i = 0; i < made->shape->count; i++) {
        uint16_t kind = made->shape->slots[i].kind;
        if (kind == GJ_KIND_PAYLOAD && made->v[i].pointer)
            payload = &made->v[i];
        if (kind != GJ_KIND_IOBREF || !payload)
            continue;
        struct iovec *vector = payload->payload.vector;
        if (made->v[i].iobref) {
            made->v[i].iobref = sample_iobref(payload - made->v + 1);
            continue;
        }
        made->size = iov_length(vector, payload->payload.count);
        char *at = made->bytes = malloc(made->size + 1);
        iov_unload(at, vector, payload->payload.count);
        for (int piece = 0; piece < payload->payload.count; at += vector[piece++].iov_len)
            vector[piece].iov_base = at;
    }
}

sample_t
sample_make_without(const gj_shape_t *shape, sample_style_t style, uint32_t nulls)
{
    sample_t made = {.shape = shape};
    for (uint32_t i = 0; i < shape->count; i++)
        made.v[i] = sample(shape->slots[i].kind, nulls & 1u << i ? SAMPLE_NULL : style, i + 1);
    settle_payload(&made);
    return made;
}

sample_t
sample_make(const gj_shape_t *shape, sample_style_t style)
{
    return sample_make_without(shape, style, 0);
}

void
sample_drop(sample_t *made)
{
    if (made->bytes)
        sample_free(made->bytes, made->size);
    for (uint32_t i = 0; i < made->shape->count; i++) {
        gj_value_t *value = &made->v[i];
        uint16_t kind = made->shape->slots[i].kind;
        if (gj_value_is_null(kind, value))
            continue;
        switch (kind) {
            case GJ_KIND_LOC:
                if (value->loc->path)
                    sample_free(value->loc->path, strlen(value->loc->path));
                else if (value->loc->name)
                    sample_free(value->loc->name, strlen(value->loc->name));
                sample_free(value->loc, sizeof(loc_t));
                break;
            case GJ_KIND_STRING:
            case GJ_KIND_SPEC:
                sample_free(value->string, strlen(value->string));
                break;
            case GJ_KIND_PAYLOAD:
                sample_free(value->payload.vector, value->payload.count * sizeof(struct iovec));
                break;
            case GJ_KIND_IATT:
                sample_free(value->iatt, sizeof(struct iatt));
                break;
            case GJ_KIND_STATVFS:
                sample_free(value->statvfs, sizeof(struct statvfs));
                break;
            case GJ_KIND_FLOCK:
                sample_free(value->flock, sizeof(struct gf_flock));
                break;
            case GJ_KIND_LEASE:
                sample_free(value->lease, sizeof(struct gf_lease));
                break;
            case GJ_KIND_CHECKSUM:
                sample_free(value->checksum, 32);
                break;
            case GJ_KIND_DIRENTS:
                gf_dirent_free(value->dirents);
                sample_free(value->dirents, sizeof(gf_dirent_t));
                break;
            case GJ_KIND_LOCKS:
                sample_free_locks(value->locks);
                break;
        }
    }
}
