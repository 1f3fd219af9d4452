/*
 * Finds clock_gettime in the vDSO, the shared object that the kernel maps into every process.
 *
 * libc knows it, and keeps it to itself. So its ELF image is read here: the auxiliary vector names its address.
 */
#include "vdso.h"

#include <stddef.h>

#define AT_NULL 0
#define AT_SYSINFO_EHDR 33
#define PR_GET_AUXV 0x41555856
#define PT_LOAD 1
#define PT_DYNAMIC 2
#define DT_NULL 0
#define DT_HASH 4
#define DT_STRTAB 5
#define DT_SYMTAB 6
#define DT_GNU_HASH 0x6ffffef5

#if defined(__x86_64__)
#define CLOCK_GETTIME "__vdso_clock_gettime"
#else
#define CLOCK_GETTIME "__kernel_clock_gettime"
#endif

struct auxv_entry {
    uint64_t type;
    uint64_t value;
};

struct elf_header {
    uint8_t ident[16];
    uint16_t type, machine;
    uint32_t version;
    uint64_t entry, program_headers, section_headers;
    uint32_t flags;
    uint16_t size, program_header_size, program_header_count;
    uint16_t section_header_size, section_header_count, section_names;
};

struct program_header {
    uint32_t type, flags;
    uint64_t offset, address, physical_address, file_size, memory_size, alignment;
};

struct dynamic_entry {
    int64_t tag;
    uint64_t value;
};

struct symbol {
    uint32_t name;
    uint8_t info, other;
    uint16_t section;
    uint64_t value, size;
};

/* Where the parts of the image are, and how far it is from the addresses it was linked for. */
struct image {
    uintptr_t bias;
    const char *strings;
    const struct symbol *symbols;
    const uint32_t *hash, *gnu_hash;
};

/* prctl first, of Linux 6.4: /proc may be absent, and its auxv is closed to a process that is not dumpable. */
static size_t read_auxv(struct auxv_entry *entries, size_t size)
{
    long fd, count = syscall6(SYS_prctl, PR_GET_AUXV, (long) entries, (long) size, 0, 0, 0);
    if (count < 0) {
        fd = open_file("/proc/self/auxv", O_RDONLY);
        if (fd < 0)
            return 0;
        count = syscall3(SYS_read, fd, (long) entries, (long) size);
        close_file(fd);
    }
    if (count < 0)
        return 0;
    return ((size_t) count < size ? (size_t) count : size) / sizeof *entries;
}

static uintptr_t image_address(void)
{
    struct auxv_entry entries[64];
    size_t count = read_auxv(entries, sizeof entries);
    for (size_t i = 0; i < count && entries[i].type != AT_NULL; i++)
        if (entries[i].type == AT_SYSINFO_EHDR)
            return (uintptr_t) entries[i].value;
    return 0;
}

static void read_dynamic(struct image *image, const struct dynamic_entry *entry)
{
    for (; entry->tag != DT_NULL; entry++) {
        uintptr_t address = image->bias + (uintptr_t) entry->value;
        if (entry->tag == DT_STRTAB)
            image->strings = (const char *) address;
        else if (entry->tag == DT_SYMTAB)
            image->symbols = (const struct symbol *) address;
        else if (entry->tag == DT_HASH)
            image->hash = (const uint32_t *) address;
        else if (entry->tag == DT_GNU_HASH)
            image->gnu_hash = (const uint32_t *) address;
    }
}

static int read_image(struct image *image, uintptr_t address)
{
    const struct elf_header *elf = (const struct elf_header *) address;
    uintptr_t headers = address + (uintptr_t) elf->program_headers;
    const struct dynamic_entry *dynamic = NULL;
    int loaded = 0;
    for (size_t i = 0; i < elf->program_header_count; i++) {
        const struct program_header *header =
            (const struct program_header *) (headers + i * elf->program_header_size);
        if (header->type == PT_LOAD && !loaded) {
            image->bias = address + (uintptr_t) header->offset - (uintptr_t) header->address;
            loaded = 1;
        } else if (header->type == PT_DYNAMIC) {
            dynamic = (const struct dynamic_entry *) (address + (uintptr_t) header->offset);
        }
    }
    if (!loaded || dynamic == NULL)
        return 0;
    read_dynamic(image, dynamic);
    return image->strings != NULL && image->symbols != NULL;
}

/* The GNU table has no count: the end of the last bucket's chain is the last symbol. */
static size_t count_by_gnu_hash(const uint32_t *table)
{
    uint32_t bucket_count = table[0], first = table[1], bloom_words = table[2], last = 0;
    const uint32_t *buckets = table + 4 + (size_t) bloom_words * 2;
    const uint32_t *chains = buckets + bucket_count;
    for (uint32_t i = 0; i < bucket_count; i++)
        if (buckets[i] > last)
            last = buckets[i];
    if (last < first)
        return first;
    while ((chains[last - first] & 1) == 0)
        last++;
    return (size_t) last + 1;
}

/* Kernels have either table or both. */
static size_t count_symbols(const struct image *image)
{
    if (image->hash != NULL)
        return image->hash[1];
    return image->gnu_hash != NULL ? count_by_gnu_hash(image->gnu_hash) : 0;
}

static int equal(const char *a, const char *b)
{
    while (*a != '\0' && *a == *b) {
        a++;
        b++;
    }
    return *a == *b;
}

clock_reading *vdso_clock_gettime(void)
{
    struct image image = {0, NULL, NULL, NULL, NULL};
    uintptr_t address = image_address();
    if (address == 0 || !read_image(&image, address))
        return NULL;
    size_t count = count_symbols(&image);
    for (size_t i = 0; i < count; i++) {
        const struct symbol *symbol = &image.symbols[i];
        if (symbol->section != 0 && equal(image.strings + symbol->name, CLOCK_GETTIME))
            return (clock_reading *) (image.bias + (uintptr_t) symbol->value);
    }
    return NULL;
}
