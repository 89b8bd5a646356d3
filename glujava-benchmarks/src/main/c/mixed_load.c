/* The fops of the mixed load and of fio, each wound with a callback that unwinds the reply. */
#include "peer.h"

/* PASS(fop, (parameters), arguments...) */
#define PASS(fop, parameters, ...)                                                                                     \
    static int32_t pass_##fop parameters                                                                               \
    {                                                                                                                  \
        STACK_WIND(frame, default_##fop##_cbk, FIRST_CHILD(this), FIRST_CHILD(this)->fops->fop, __VA_ARGS__);          \
        return 0;                                                                                                      \
    }
#define OF call_frame_t *frame, xlator_t *this

PASS(lookup, (OF, loc_t *loc, dict_t *xdata), loc, xdata)
PASS(stat, (OF, loc_t *loc, dict_t *xdata), loc, xdata)
PASS(fstat, (OF, fd_t *fd, dict_t *xdata), fd, xdata)
PASS(access, (OF, loc_t *loc, int32_t mask, dict_t *xdata), loc, mask, xdata)
PASS(statfs, (OF, loc_t *loc, dict_t *xdata), loc, xdata)
PASS(setattr, (OF, loc_t *loc, struct iatt *stbuf, int32_t valid, dict_t *xdata), loc, stbuf, valid, xdata)
PASS(getxattr, (OF, loc_t *loc, const char *name, dict_t *xdata), loc, name, xdata)
PASS(mkdir, (OF, loc_t *loc, mode_t mode, mode_t umask, dict_t *xdata), loc, mode, umask, xdata)
PASS(rmdir, (OF, loc_t *loc, int flags, dict_t *xdata), loc, flags, xdata)
PASS(create, (OF, loc_t *loc, int32_t flags, mode_t mode, mode_t umask, fd_t *fd, dict_t *xdata), loc, flags, mode,
     umask, fd, xdata)
PASS(open, (OF, loc_t *loc, int32_t flags, fd_t *fd, dict_t *xdata), loc, flags, fd, xdata)
PASS(flush, (OF, fd_t *fd, dict_t *xdata), fd, xdata)
PASS(fsync, (OF, fd_t *fd, int32_t datasync, dict_t *xdata), fd, datasync, xdata)
PASS(truncate, (OF, loc_t *loc, off_t offset, dict_t *xdata), loc, offset, xdata)
PASS(ftruncate, (OF, fd_t *fd, off_t offset, dict_t *xdata), fd, offset, xdata)
PASS(fallocate, (OF, fd_t *fd, int32_t mode, off_t offset, size_t size, dict_t *xdata), fd, mode, offset, size, xdata)
PASS(rename, (OF, loc_t *from, loc_t *to, dict_t *xdata), from, to, xdata)
PASS(unlink, (OF, loc_t *loc, int flags, dict_t *xdata), loc, flags, xdata)
PASS(opendir, (OF, loc_t *loc, fd_t *fd, dict_t *xdata), loc, fd, xdata)
PASS(readdir, (OF, fd_t *fd, size_t size, off_t offset, dict_t *xdata), fd, size, offset, xdata)
PASS(readdirp, (OF, fd_t *fd, size_t size, off_t offset, dict_t *xdata), fd, size, offset, xdata)
PASS(readv, (OF, fd_t *fd, size_t size, off_t offset, uint32_t flags, dict_t *xdata), fd, size, offset, flags, xdata)
PASS(writev,
     (OF, fd_t *fd, struct iovec *vector, int32_t count, off_t offset, uint32_t flags, struct iobref *iobref,
      dict_t *xdata),
     fd, vector, count, offset, flags, iobref, xdata)

#define PUT(fop) fops->fop = pass_##fop

void
pass_all(struct xlator_fops *fops)
{
    PUT(lookup);
    PUT(stat);
    PUT(fstat);
    PUT(access);
    PUT(statfs);
    PUT(setattr);
    PUT(getxattr);
    PUT(mkdir);
    PUT(rmdir);
    PUT(create);
    PUT(open);
    PUT(flush);
    PUT(fsync);
    PUT(truncate);
    PUT(ftruncate);
    PUT(fallocate);
    PUT(rename);
    PUT(unlink);
    PUT(opendir);
    PUT(readdir);
    PUT(readdirp);
    PUT(readv);
    PUT(writev);
}
