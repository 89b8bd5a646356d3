#include "java_side.h"

#define INLINE GJ_INLINE_STRING

void
java_forgets(gj_call_t *call)
{
    memset(call->record + GJ_IN, 0xa5, GJ_WINDOW_SIZE);
    memset(call->record + GJ_OUT, 0x5a, GJ_WINDOW_SIZE);
}

void
java_disturbs(void)
{
    gj_call_t *call = gj_call_take();
    if (!call)
        return;
    java_forgets(call);
    memset(&call->owned, 0xee, sizeof(call->owned));
    call->values = NULL;
    gj_call_give_back(call);
}

static int32_t
get32(const char *at)
{
    int32_t value;
    memcpy(&value, at, sizeof(value));
    return value;
}

static void
put_kept(gj_call_t *call, char *at, const void *bytes, int size)
{
    void *kept = gj_call_keep(call, bytes, size);
    memcpy(at, &kept, sizeof(kept));
}

static void *
pointer_at(const char *at)
{
    void *pointer;
    memcpy(&pointer, at, sizeof(pointer));
    return pointer;
}

static void
put_short(char *at, const char *text, int size)
{
    memcpy(at, text, size);
    at[size] = '\0';
}

/* As OutWindow.putLoc: the path in the window when the name is its end and it is short; otherwise behind a pointer. */
static void
copy_loc(gj_call_t *call, const char *in, char *out)
{
    int path = get32(in + GJ_LOC_PATH_LENGTH), name = get32(in + GJ_LOC_NAME_LENGTH);
    memcpy(out, in, GJ_LOC_PATH);
    if (path >= 0 && !pointer_at(in + GJ_LOC_PATH)) {
        memcpy(out + GJ_LOC_PATH, in + GJ_LOC_PATH, GJ_LOC_TEXT - GJ_LOC_PATH);
        return put_short(out + GJ_LOC_TEXT, in + GJ_LOC_TEXT, path);
    }
    if (path >= 0)
        put_kept(call, out + GJ_LOC_PATH, pointer_at(in + GJ_LOC_PATH), path);
    else
        memset(out + GJ_LOC_PATH, 0, 8);
    memcpy(out + GJ_LOC_PATH_LENGTH, in + GJ_LOC_PATH_LENGTH, GJ_LOC_TEXT - GJ_LOC_PATH_LENGTH);
    if (name > INLINE)
        put_kept(call, out + GJ_LOC_TEXT, pointer_at(in + GJ_LOC_TEXT), name);
    else if (name >= 0)
        put_short(out + GJ_LOC_TEXT, in + GJ_LOC_TEXT, name);
}

/* As Window.putString: in the window if it is short, otherwise behind a pointer. */
static void
copy_string(gj_call_t *call, const char *in, char *out)
{
    int size = get32(in + GJ_STRING_LENGTH);
    memcpy(out + GJ_STRING_LENGTH, in + GJ_STRING_LENGTH, 4);
    if (size <= INLINE)
        put_short(out + GJ_STRING_TEXT, in + GJ_STRING_TEXT, size);
    else
        put_kept(call, out + GJ_STRING_ADDRESS, pointer_at(in + GJ_STRING_ADDRESS), size);
}

/* Returns the number of bytes up to the next slot. */
static int
slot_size(const gj_shape_t *shape, uint32_t i)
{
    return (i + 1 < shape->count ? shape->slots[i + 1].offset : GJ_WINDOW_SIZE) - shape->slots[i].offset;
}

static void
copy(gj_call_t *call, const gj_shape_t *shape, uint32_t i)
{
    const char *in = call->record + GJ_IN + shape->slots[i].offset;
    char *out = call->record + GJ_OUT + shape->slots[i].offset;
    switch (shape->slots[i].kind) {
        case GJ_KIND_LOC:
            copy_loc(call, in, out);
            break;
        case GJ_KIND_STRING:
        case GJ_KIND_SPEC:
            copy_string(call, in, out);
            break;
        case GJ_KIND_IATT:
        case GJ_KIND_STATVFS:
        case GJ_KIND_FLOCK:
        case GJ_KIND_LEASE:
        case GJ_KIND_CHECKSUM:
            memcpy(out, in, slot_size(shape, i));
            break;
        case GJ_KIND_PAYLOAD: /* with its iobref */
            memcpy(out, in, GJ_PAYLOAD_SIZE);
            break;
        case GJ_KIND_INT:
        case GJ_KIND_UINT:
        case GJ_KIND_MODE:
        case GJ_KIND_ENTRYLK_CMD:
        case GJ_KIND_ENTRYLK_TYPE:
        case GJ_KIND_XATTROP:
        case GJ_KIND_SEEK:
            memcpy(out, in, 4);
            break;
        default:
            memcpy(out, in, 8);
    }
}

void
java_has_written(gj_call_t *call, uint32_t changed, uint32_t present)
{
    *gj_field(call, GJ_OUT_CHANGED) = changed;
    *gj_field(call, GJ_OUT_PRESENT) = present;
}

void
java_copies(gj_call_t *call, const gj_shape_t *shape, uint32_t slots)
{
    uint32_t present = *gj_field(call, GJ_PRESENT);
    for (uint32_t i = 0; i < shape->count; i++) {
        if (slots & present & 1u << i)
            copy(call, shape, i);
    }
    java_has_written(call, slots, present & slots);
}

void
java_writes_inode(gj_call_t *call, int offset, inode_t *inode)
{
    memcpy(call->record + GJ_OUT + offset + GJ_LOC_INODE, &inode, sizeof(inode));
}

void
java_writes_path(gj_call_t *call, int offset, const char *path)
{
    char *at = call->record + GJ_OUT + offset;
    int32_t size = strlen(path);
    put_kept(call, at + GJ_LOC_PATH, path, size);
    memcpy(at + GJ_LOC_PATH_LENGTH, &size, sizeof(size));
}
