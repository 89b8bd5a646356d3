/* The calls of the soak's clients, in two implementations: the kernel's on a FUSE mount, and libgfapi's. */
#pragma once

#include <stdint.h>
#include <sys/types.h>

typedef struct {
    int (*begin)(const char *where, const char *log); /* Returns 0, or -1 with errno set */
    void (*end)(void);
    void (*dump)(void); /* writes a statedump where no signal can request it; may be NULL */
    void *(*open)(const char *path, int flags);
    int (*close)(void *fd);
    ssize_t (*read)(void *fd, void *bytes, size_t size, off_t offset);
    ssize_t (*write)(void *fd, const void *bytes, size_t size, off_t offset);
    int (*sync)(void *fd);
    int (*resize)(void *fd, off_t size);
    int (*lock)(void *fd, int type);
    int (*look)(const char *path);
    int (*make_folder)(const char *path);
    int (*remove_folder)(const char *path);
    int (*unlink)(const char *path);
    int (*rename)(const char *from, const char *to);
    int (*link)(const char *from, const char *to);
    int (*change_mode)(const char *path, int mode);
    int (*set_attribute)(const char *path, const char *name, const char *value, size_t size);
    ssize_t (*get_attribute)(const char *path, const char *name, char *value, size_t size);
    int (*list)(const char *path, int (*is_known)(const char *name)); /* returns -1, or how many names are unknown */
    int (*space)(const char *path);
} files_t;

extern const files_t kernel_files, gfapi_files;
