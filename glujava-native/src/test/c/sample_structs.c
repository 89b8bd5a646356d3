#include "sample_structs.h"

#include "sample_objects.h"

/* Whether lists and texts are empty. */
static int
has_none(sample_style_t style)
{
    return style == SAMPLE_BARE || style == SAMPLE_EMPTY;
}

static int
list_size(sample_style_t style)
{
    return has_none(style) ? 0 : style == SAMPLE_MANY ? GJ_MOST_LISTED : 3;
}

/* text-N, or the first bytes of it. */
char *
sample_text(sample_style_t style, int seed, int long_size)
{
    char *out = NULL;
    if (style == SAMPLE_LONG)
        gf_asprintf(&out, "%0*d", long_size, seed);
    else
        gf_asprintf(&out, has_none(style) ? "" : style == SAMPLE_NAMED ? "\xff\xc3\xa4-%d" : "text-%d", seed);
    char *copy = strdup(out);
    GF_FREE(out);
    return copy;
}

uint8_t *
sample_checksum(int seed)
{
    uint8_t *sum = malloc(32);
    for (int i = 0; i < 32; i++)
        sum[i] = i * 7 + seed * 31 + 1;
    return sum;
}

struct iatt *
sample_iatt(int seed)
{
    struct iatt *iatt = calloc(1, sizeof(*iatt));
    uint64_t big = 0x8182838485868700ull + seed;
    iatt->ia_flags = 0x1fff;
    iatt->ia_ino = big;
    iatt->ia_dev = big + 0x10;
    iatt->ia_rdev = big + 0x20;
    iatt->ia_size = big + 0x30;
    iatt->ia_nlink = 0xf0000000u + seed;
    iatt->ia_uid = 0xf0000010u + seed;
    iatt->ia_gid = 0xf0000020u + seed;
    iatt->ia_blksize = 0xf0000030u + seed;
    iatt->ia_blocks = big + 0x40;
    iatt->ia_atime = -1 - seed;
    /* Near the limits of Java's Instant, 31,000,000 years before and after. */
    iatt->ia_mtime = 31556889864400000ll + seed;
    iatt->ia_ctime = -31557014167210000ll - seed;
    iatt->ia_btime = 0x100000000ll + seed;
    iatt->ia_atime_nsec = 100000000 + seed;
    iatt->ia_mtime_nsec = 200000000 + seed;
    iatt->ia_ctime_nsec = 300000000 + seed;
    iatt->ia_btime_nsec = 400000000 + seed;
    iatt->ia_attributes = big + 0x50;
    iatt->ia_attributes_mask = big + 0x60;
    memset(iatt->ia_gfid, 0x70 + seed, sizeof(iatt->ia_gfid));
    iatt->ia_type = IA_IFREG + seed % 7;
    iatt->ia_prot = ia_prot_from_st_mode(04751 ^ seed);
    return iatt;
}

struct gf_flock *
sample_flock(sample_style_t style, int seed)
{
    struct gf_flock *flock = calloc(1, sizeof(*flock));
    flock->l_type = -2 - seed;
    flock->l_whence = SEEK_END;
    flock->l_start = -1000000000000ll - seed;
    flock->l_len = 0x7fffffffffff0000ll + seed;
    flock->l_pid = -3 - seed;
    flock->l_owner.len = style == SAMPLE_LONG ? GF_MAX_LOCK_OWNER_LEN : has_none(style) ? 0 : 8;
    for (int i = 0; i < flock->l_owner.len; i++)
        flock->l_owner.data[i] = i + seed;
    return flock;
}

struct statvfs *
sample_statvfs(int seed)
{
    struct statvfs *vfs = calloc(1, sizeof(*vfs));
    unsigned long big = 0x9192939495969700ul + seed;
    vfs->f_bsize = big;
    vfs->f_frsize = big + 1;
    vfs->f_blocks = big + 2;
    vfs->f_bfree = big + 3;
    vfs->f_bavail = big + 4;
    vfs->f_files = big + 5;
    vfs->f_ffree = big + 6;
    vfs->f_favail = big + 7;
    vfs->f_fsid = big + 8;
    vfs->f_flag = big + 9;
    vfs->f_namemax = big + 10;
    return vfs;
}

struct gf_lease *
sample_lease(int seed)
{
    struct gf_lease *lease = calloc(1, sizeof(*lease));
    lease->cmd = GF_SET_LEASE;
    lease->lease_type = GF_RW_LEASE;
    memset(lease->lease_id, 0x60 + seed, sizeof(lease->lease_id));
    lease->lease_flags = 0xf1f2f300u + seed;
    return lease;
}

gf_dirent_t *
sample_dirents(sample_style_t style, int seed)
{
    gf_dirent_t *head = calloc(1, sizeof(*head));
    INIT_LIST_HEAD(&head->list);
    for (int i = 0; i < list_size(style); i++) {
        char name[NAME_MAX + 1];
        snprintf(name, sizeof(name), "entry-%d-%0*d", seed, style == SAMPLE_LONG ? NAME_MAX - 8 : 1, i);
        gf_dirent_t *entry = gf_dirent_for_name(name);
        entry->d_ino = 100 + i;
        entry->d_off = 200 + i;
        entry->d_type = i % 13;
        entry->d_stat.ia_size = 300 + i;
        if (i > 0) { /* entries may be bare */
            struct iatt *stat = sample_iatt(i);
            entry->d_stat = *stat;
            free(stat);
            entry->inode = inode_ref(sample_inode(i));
            entry->dict = dict_ref(sample_dict(i < 3 ? style : SAMPLE_FULL, i));
        }
        list_add_tail(&entry->list, &head->list);
    }
    return head;
}

lock_migration_info_t *
sample_locks(sample_style_t style, int seed)
{
    lock_migration_info_t *head = calloc(1, sizeof(*head));
    INIT_LIST_HEAD(&head->list);
    for (int i = 0; i < list_size(style); i++) {
        lock_migration_info_t *lock = calloc(1, sizeof(*lock));
        struct gf_flock *flock = sample_flock(style, seed + i);
        lock->flock = *flock;
        free(flock);
        lock->client_uid = i > 0 ? sample_text(style, i, 300) : NULL;
        lock->lk_flags = 500 + i;
        list_add_tail(&lock->list, &head->list);
    }
    return head;
}

void
sample_free(const void *memory, size_t size)
{
    memset((void *)memory, 0xee, size);
    free((void *)memory);
}

void
sample_free_locks(lock_migration_info_t *head)
{
    lock_migration_info_t *lock, *next;
    list_for_each_entry_safe(lock, next, &head->list, list)
    {
        free(lock->client_uid);
        sample_free(lock, sizeof(*lock));
    }
    sample_free(head, sizeof(*head));
}
