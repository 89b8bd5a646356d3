#include "thread/redirect.h"

#include <dlfcn.h>
#include <link.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__x86_64__)
#define IS_CALL(type) ((type) == R_X86_64_JUMP_SLOT || (type) == R_X86_64_GLOB_DAT)
#elif defined(__aarch64__)
#define IS_CALL(type) ((type) == R_AARCH64_JUMP_SLOT || (type) == R_AARCH64_GLOB_DAT)
#else
#define IS_CALL(type) 0
#endif

typedef struct {
    ElfW(Addr) base;
    const ElfW(Sym) * symbols;
    const char *names;
    const ElfW(Rela) * calls, *others;
    size_t calls_size, others_size, relative;
    ElfW(Addr) read_only, read_only_end;
} library_t;

/* The segments that the loader writes once. */
static int
find_read_only(struct dl_phdr_info *info, size_t size, void *argument)
{
    library_t *library = argument;
    ElfW(Addr) page = sysconf(_SC_PAGESIZE);
    (void)size;
    for (int i = 0; info->dlpi_addr == library->base && i < info->dlpi_phnum; i++) {
        if (info->dlpi_phdr[i].p_type != PT_GNU_RELRO)
            continue;
        library->read_only = (library->base + info->dlpi_phdr[i].p_vaddr) & ~(page - 1);
        library->read_only_end =
            (library->base + info->dlpi_phdr[i].p_vaddr + info->dlpi_phdr[i].p_memsz) & ~(page - 1);
    }
    return 0;
}

static void
read_dynamic(library_t *library, const ElfW(Dyn) * dynamic)
{
    for (; dynamic->d_tag != DT_NULL; dynamic++) {
        const void *at = (const void *)dynamic->d_un.d_ptr;
        switch (dynamic->d_tag) {
            case DT_SYMTAB:
                library->symbols = at;
                break;
            case DT_STRTAB:
                library->names = at;
                break;
            case DT_JMPREL:
                library->calls = at;
                break;
            case DT_PLTRELSZ:
                library->calls_size = dynamic->d_un.d_val;
                break;
            case DT_RELA:
                library->others = at;
                break;
            case DT_RELASZ:
                library->others_size = dynamic->d_un.d_val;
                break;
            case DT_RELACOUNT:
                library->relative = dynamic->d_un.d_val;
                break;
            default:
                break;
        }
    }
}

static int
lead(const library_t *library, ElfW(Addr) slot, void *to)
{
    ElfW(Addr) size = sysconf(_SC_PAGESIZE), page = slot & ~(size - 1);
    int is_read_only = page >= library->read_only && page < library->read_only_end;
    if (is_read_only && mprotect((void *)page, size, PROT_READ | PROT_WRITE) != 0)
        return 0;
    __atomic_store_n((void **)slot, to, __ATOMIC_RELEASE);
    if (is_read_only)
        mprotect((void *)page, size, PROT_READ);
    return 1;
}

static int
lead_all(const library_t *library, const ElfW(Rela) * at, const ElfW(Rela) * end, const gj_redirect_t *calls,
         size_t count)
{
    int led = 0;
    for (; at < end; at++) {
        if (!IS_CALL(ELF64_R_TYPE(at->r_info)))
            continue;
        const char *name = library->names + library->symbols[ELF64_R_SYM(at->r_info)].st_name;
        for (size_t i = 0; i < count; i++) {
            if (strcmp(name, calls[i].name) == 0)
                led += lead(library, library->base + at->r_offset, calls[i].to);
        }
    }
    return led;
}

int
gj_redirect(void *library, const gj_redirect_t *calls, size_t count)
{
    struct link_map *map = NULL;
    if (dlinfo(library, RTLD_DI_LINKMAP, &map) != 0)
        return 0;
    library_t its = {.base = map->l_addr};
    read_dynamic(&its, map->l_ld);
    dl_iterate_phdr(find_read_only, &its);
    if (!its.symbols || !its.names)
        return 0;
    const ElfW(Rela) *calls_end = its.calls + its.calls_size / sizeof(*its.calls);
    const ElfW(Rela) *others_end = its.others + its.others_size / sizeof(*its.others);
    return lead_all(&its, its.calls, calls_end, calls, count) +
           lead_all(&its, its.others + its.relative, others_end, calls, count);
}
