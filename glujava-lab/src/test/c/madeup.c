/*
 * An xlator without children that simulates files: every created file exists, but no data is kept. For tests with so
 * many files that a real brick would take hours.
 */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wsign-compare"
#include <glusterfs/defaults.h>
#include <glusterfs/glusterfs.h>
#include <glusterfs/xlator.h>
#pragma GCC diagnostic pop

static struct iatt
iatt_of(const uuid_t gfid, ia_type_t type)
{
    struct iatt iatt = {.ia_type = type, .ia_nlink = 1, .ia_flags = IATT_TYPE | IATT_NLINK | IATT_GFID};
    memcpy(iatt.ia_gfid, gfid, sizeof(uuid_t));
    return iatt;
}

static int
is_root(const uuid_t gfid)
{
    static const uuid_t root = {[15] = 1};
    return memcmp(gfid, root, sizeof(uuid_t)) == 0;
}

static int32_t
lookup(call_frame_t *frame, xlator_t *this, loc_t *loc, dict_t *xdata)
{
    static const uuid_t none;
    const unsigned char *gfid = memcmp(loc->gfid, none, sizeof(none)) ? loc->gfid : loc->inode->gfid;
    struct iatt iatt = iatt_of(gfid, is_root(gfid) ? IA_IFDIR : IA_IFREG), parent = {0};
    (void)this;
    (void)xdata;
    if (memcmp(gfid, none, sizeof(none)) == 0)
        STACK_UNWIND_STRICT(lookup, frame, -1, ENOENT, NULL, NULL, NULL, NULL);
    else
        STACK_UNWIND_STRICT(lookup, frame, 0, 0, loc->inode, &iatt, NULL, &parent);
    return 0;
}

static int32_t
create(call_frame_t *frame, xlator_t *this, loc_t *loc, int32_t flags, mode_t mode, mode_t umask, fd_t *fd,
       dict_t *xdata)
{
    uuid_t gfid;
    uuid_generate(gfid);
    struct iatt iatt = iatt_of(gfid, IA_IFREG), parent = {0};
    (void)this;
    (void)flags;
    (void)mode;
    (void)umask;
    (void)xdata;
    STACK_UNWIND_STRICT(create, frame, 0, 0, fd, loc->inode, &iatt, &parent, &parent, NULL);
    return 0;
}

static int32_t
fstat_(call_frame_t *frame, xlator_t *this, fd_t *fd, dict_t *xdata)
{
    struct iatt iatt = iatt_of(fd->inode->gfid, fd->inode->ia_type);
    (void)this;
    (void)xdata;
    STACK_UNWIND_STRICT(fstat, frame, 0, 0, &iatt, NULL);
    return 0;
}

static int32_t
stat_(call_frame_t *frame, xlator_t *this, loc_t *loc, dict_t *xdata)
{
    struct iatt iatt = iatt_of(loc->inode->gfid, loc->inode->ia_type);
    (void)this;
    (void)xdata;
    STACK_UNWIND_STRICT(stat, frame, 0, 0, &iatt, NULL);
    return 0;
}

static int32_t
flush(call_frame_t *frame, xlator_t *this, fd_t *fd, dict_t *xdata)
{
    (void)this;
    (void)fd;
    (void)xdata;
    STACK_UNWIND_STRICT(flush, frame, 0, 0, NULL);
    return 0;
}

static int32_t
unlink_(call_frame_t *frame, xlator_t *this, loc_t *loc, int flags, dict_t *xdata)
{
    struct iatt parent = {0};
    (void)this;
    (void)loc;
    (void)flags;
    (void)xdata;
    STACK_UNWIND_STRICT(unlink, frame, 0, 0, &parent, &parent, NULL);
    return 0;
}

static int32_t
notify(xlator_t *this, int32_t event, void *data, ...)
{
    return default_notify(this, event == GF_EVENT_PARENT_UP ? GF_EVENT_CHILD_UP : event, data);
}

static int32_t
init(xlator_t *this)
{
    (void)this;
    return 0;
}

static void
fini(xlator_t *this)
{
    (void)this;
}

static struct xlator_cbks cbks;
static struct volume_options options[] = {{.key = {NULL}}};
static struct xlator_fops fops = {
    .lookup = lookup,
    .create = create,
    .fstat = fstat_,
    .stat = stat_,
    .flush = flush,
    .unlink = unlink_,
};

__attribute__((visibility("default"))) xlator_api_t xlator_api = {
    .init = init,
    .fini = fini,
    .notify = notify,
    .op_version = {1},
    .fops = &fops,
    .cbks = &cbks,
    .options = options,
    .identifier = "madeup",
    .category = GF_EXPERIMENTAL,
};
