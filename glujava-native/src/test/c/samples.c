#include "samples.h"

#include "sample_structs.h"
#include "world.h"

#include <glusterfs/iobuf.h>

enum { INODES = 4 };

static inode_t *inodes[INODES];
static fd_t *fds[2];
static dict_t *dicts[2];
static struct iobref *iobrefs[2];
static char bytes[64];

void
samples_start(void)
{
    for (int i = 0; i < INODES; i++)
        inodes[i] = world_inode(i % 2 ? IA_IFDIR : IA_IFREG, 0xa0 + i);
    for (int i = 0; i < 2; i++) {
        fds[i] = fd_create(inodes[i], 77 + i);
        fds[i]->flags = 0x8002 + i;
        dicts[i] = dict_new();
        iobrefs[i] = iobref_new();
    }
}

int64_t
sample_references(void)
{
    int64_t sum = 0;
    for (int i = 0; i < INODES; i++)
        sum += inodes[i]->ref;
    for (int i = 0; i < 2; i++)
        sum += GF_ATOMIC_GET(fds[i]->refcount) + GF_ATOMIC_GET(dicts[i]->refcount) + GF_ATOMIC_GET(iobrefs[i]->ref);
    return sum;
}

static loc_t *
sample_loc(sample_style_t style, int seed)
{
    loc_t *loc = calloc(1, sizeof(*loc));
    memset(loc->gfid, 0x10 + seed, sizeof(loc->gfid));
    if (style == SAMPLE_BARE)
        return loc;
    memset(loc->pargfid, 0x40 + seed, sizeof(loc->pargfid));
    loc->inode = inodes[seed % INODES];
    loc->parent = inodes[(seed + 1) % INODES];
    char *name = sample_text(style, seed, 254 + seed);
    if (style == SAMPLE_NAMED) {
        loc->name = name;
        return loc;
    }
    char *path = malloc(5000);
    int size = style == SAMPLE_LONG ? 4000 : 3;
    snprintf(path, 5000, "/%0*d/%s", size, seed, name);
    free(name);
    loc->path = path;
    loc->name = strrchr(path, '/') + 1;
    return loc;
}

static gj_value_t
sample(uint16_t kind, sample_style_t style, int seed)
{
    gj_value_t value = {.pointer = NULL};
    switch (kind) {
        case GJ_KIND_INT:
        case GJ_KIND_UINT:
        case GJ_KIND_MODE:
        case GJ_KIND_ENTRYLK_CMD:
        case GJ_KIND_ENTRYLK_TYPE:
        case GJ_KIND_XATTROP:
        case GJ_KIND_SEEK:
            value.u32 = 0x80402010u + seed;
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
            value.fd = fds[seed % 2];
            break;
        case GJ_KIND_INODE:
            value.inode = inodes[seed % INODES];
            break;
        case GJ_KIND_DICT:
            value.dict = dicts[seed % 2];
            break;
        case GJ_KIND_IOBREF:
            value.iobref = iobrefs[seed % 2];
            break;
        case GJ_KIND_IATT:
            value.iatt = sample_iatt(seed);
            break;
        case GJ_KIND_STRING:
        case GJ_KIND_SPEC:
            value.string = sample_text(style, seed, 256 + seed);
            break;
        case GJ_KIND_PAYLOAD:
            value.payload.count = style == SAMPLE_BARE ? 0 : 3;
            value.payload.vector = calloc(4, sizeof(struct iovec));
            for (int i = 0; i < value.payload.count; i++)
                value.payload.vector[i] = (struct iovec){bytes + i, 10 + seed};
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
            value.dirents = sample_dirents(style, seed, inodes, dicts[1]);
            break;
        case GJ_KIND_LOCKS:
            value.locks = sample_locks(style, seed);
            break;
        default:
            fail_msg("no sample of kind %d", kind);
    }
    return value;
}

sample_t
sample_make(const gj_shape_t *shape, sample_style_t style)
{
    sample_t made = {.shape = shape};
    for (uint32_t i = 0; i < shape->count; i++)
        made.v[i] = sample(shape->slots[i].kind, style, i + 1);
    return made;
}

void
sample_drop(sample_t *made)
{
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
                sample_free(value->payload.vector, 4 * sizeof(struct iovec));
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
