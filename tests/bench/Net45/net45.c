/*
 * net45.exe PROGRAM [ARGUMENT]…: runs a program for .NET Framework on .NET from B:\dotnet, because an emulated server has no
 * .NET Framework. The program and its libraries are the ones that ship; the class library below them is .NET's, which forwards
 * their names. Its exit code is the program's.
 *
 * It does what dotnet.exe does for "dotnet exec --runtimeconfig FILE PROGRAM", which the runtime's package leaves out:
 * https://github.com/dotnet/runtime/blob/main/docs/design/features/host-components.md
 */
#include <windows.h>
#include <stdint.h>
#include <stdio.h>

#define ROOT L"B:\\dotnet"

/* hostfxr.h; app_path is that of dotnet.exe's own library, which is not there: then the host takes the command line. */
typedef int32_t (*hostfxr_main_startupinfo)(int argc, const wchar_t **argv, const wchar_t *host_path, const wchar_t *dotnet_root, const wchar_t *app_path);

int wmain(int argc, wchar_t **argv)
{
    static const wchar_t *const options[] = {L"dotnet", L"exec", L"--runtimeconfig", L"B:\\net45\\net45.runtimeconfig.json"};
    const wchar_t *arguments[256];
    HMODULE library = LoadLibraryW(ROOT L"\\hostfxr.dll");
    hostfxr_main_startupinfo run = library ? (hostfxr_main_startupinfo)(void *)GetProcAddress(library, "hostfxr_main_startupinfo") : NULL;
    int count = 0, index;

    if (!run || argc < 2 || argc > 200)
    {
        fwprintf(stderr, run ? L"Usage: net45 PROGRAM [ARGUMENT]...\n" : L"net45: " ROOT L"\\hostfxr.dll could not be loaded.\n");
        return 125;
    }
    for (index = 0; index < (int)ARRAYSIZE(options); index++)
        arguments[count++] = options[index];
    for (index = 1; index < argc; index++)
        arguments[count++] = argv[index];
    return run(count, arguments, ROOT L"\\dotnet.exe", ROOT, ROOT L"\\dotnet.dll");
}
