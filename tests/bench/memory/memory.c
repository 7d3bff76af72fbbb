/*
 * Gives a server of the bench the memory that it should have: preloaded into all Wine processes of that server.
 * BENCH_MEMORY_MIB holds the amount; without it the machine's own amount stays.
 *
 * Wine 10 asks sysinfo(), other versions sysconf(_SC_PHYS_PAGES), and reports one page less (ntdll/unix/system.c,
 * SystemBasicInformation). With that page given back, GetPhysicallyInstalledSystemMemory says 3145728 KB for 3072 MiB
 * and 4194304 KB for 4096 MiB, as a real server does. GlobalMemoryStatusEx says the same amount here; a real server
 * keeps a little for itself. The free part comes from /proc/meminfo, which the bench replaces too.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/sysinfo.h>
#include <unistd.h>

/* In pages; 0: no amount is wanted. */
static unsigned long wanted_memory(long page_size)
{
    const char *mebibytes = getenv("BENCH_MEMORY_MIB");
    unsigned long long pages_of_one_mebibyte = 1024ull * 1024 / (unsigned long long)page_size;

    return mebibytes ? (unsigned long)(strtoull(mebibytes, NULL, 10) * pages_of_one_mebibyte + 1) : 0;
}

static long original_sysconf(int name)
{
    long (*original)(int) = (long (*)(int))dlsym(RTLD_NEXT, "sysconf");
    return original(name);
}

long sysconf(int name)
{
    unsigned long pages = name == _SC_PHYS_PAGES ? wanted_memory(original_sysconf(_SC_PAGESIZE)) : 0;
    return pages ? (long)pages : original_sysconf(name);
}

int sysinfo(struct sysinfo *info)
{
    int (*original)(struct sysinfo *) = (int (*)(struct sysinfo *))dlsym(RTLD_NEXT, "sysinfo");
    long page_size = original_sysconf(_SC_PAGESIZE);
    unsigned long pages = wanted_memory(page_size);
    int result = original(info);

    if (result == 0 && pages)
    {
        /* Counted in pages, as wanted_memory does. */
        info->mem_unit = (unsigned int)page_size;
        info->totalram = pages;
        info->freeram = pages / 2;
        info->sharedram = info->bufferram = info->totalswap = info->freeswap = info->totalhigh = info->freehigh = 0;
    }
    return result;
}
