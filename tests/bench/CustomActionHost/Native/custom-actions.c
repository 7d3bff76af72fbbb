/*
 * CustomActions.TestHost.dll: what the MSI of the test edition calls instead of WiX's SfxCA, which needs .NET
 * Framework. It exports one function for each custom action (exports.h is generated from the compiled ones), starts
 * .NET from B:\dotnet, and hands the call to B:\customactions\CustomActionHost.dll.
 * See "Write a custom .NET host to control the .NET runtime" in the .NET documentation.
 */
#include <windows.h>
#include <msiquery.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

#define ROOT L"B:\\dotnet"
#define HOST L"B:\\customactions\\CustomActionHost"

/* From hostfxr.h and coreclr_delegates.h of the .NET runtime. */
typedef void *hostfxr_handle;
typedef void (*hostfxr_error_writer)(const wchar_t *message);
typedef hostfxr_error_writer (*hostfxr_set_error_writer)(hostfxr_error_writer writer);
struct hostfxr_initialize_parameters
{
    size_t size;
    const wchar_t *host_path;
    const wchar_t *dotnet_root;
};
typedef int32_t (*hostfxr_initialize_for_runtime_config)(const wchar_t *runtime_config,
                                                         const struct hostfxr_initialize_parameters *parameters,
                                                         hostfxr_handle *handle);
typedef int32_t (*hostfxr_get_runtime_delegate)(hostfxr_handle handle, int32_t type, void **delegate);
typedef int32_t (*hostfxr_close)(hostfxr_handle handle);
typedef int32_t (*load_assembly_and_get_function_pointer)(const wchar_t *assembly, const wchar_t *type,
                                                          const wchar_t *method, const wchar_t *delegate_type,
                                                          void *reserved, void **function);
enum { hdt_load_assembly_and_get_function_pointer = 5 };
#define UNMANAGEDCALLERSONLY_METHOD ((const wchar_t *)-1)

/* CustomActionHost.EntryPoint.Invoke */
typedef int32_t (*invoke)(int32_t session, const wchar_t *name);

/* Windows Installer runs one custom action at a time in a process; hostfxr's error writer gets no context. */
static MSIHANDLE current_session;

static void log_message(const wchar_t *format, ...)
{
    wchar_t text[1024];
    va_list arguments;
    MSIHANDLE record = MsiCreateRecord(0);

    va_start(arguments, format);
    _vsnwprintf(text, ARRAYSIZE(text), format, arguments);
    va_end(arguments);
    text[ARRAYSIZE(text) - 1] = 0; /* a longer message is cut */
    MsiRecordSetStringW(record, 0, text);
    MsiProcessMessage(current_session, INSTALLMESSAGE_INFO, record);
    MsiCloseHandle(record);
}

static void log_host_error(const wchar_t *message)
{
    log_message(L"CustomActions.TestHost: %ls", message);
}

/* hostfxr's results: 0 success, 1 and 2 success in a process where .NET already runs, negative failure. */
static BOOL succeeded(int32_t result, const wchar_t *what)
{
    if (result < 0)
        log_message(L"CustomActions.TestHost: %ls: 0x%08x", what, (unsigned)result);
    return result >= 0;
}

static void *export_of(HMODULE hostfxr, const char *name)
{
    void *function = (void *)GetProcAddress(hostfxr, name);

    if (!function)
        log_message(L"CustomActions.TestHost: hostfxr.dll has no %hs", name);
    return function;
}

/* The managed entry point; NULL after a failure, which is then in the log. .NET stays until the process ends. */
static invoke start_dotnet(void)
{
    static const wchar_t library[] = ROOT L"\\hostfxr.dll";
    static const struct hostfxr_initialize_parameters parameters = {sizeof(parameters), NULL, ROOT};
    HMODULE hostfxr = LoadLibraryW(library);
    hostfxr_set_error_writer set_error_writer;
    hostfxr_initialize_for_runtime_config initialize;
    hostfxr_get_runtime_delegate get_delegate;
    hostfxr_close close;
    hostfxr_handle context = NULL;
    void *load = NULL, *entry_point = NULL;

    if (!hostfxr)
    {
        log_message(L"CustomActions.TestHost: cannot load %ls, error %lu", library, GetLastError());
        return NULL;
    }
    set_error_writer = export_of(hostfxr, "hostfxr_set_error_writer");
    initialize = export_of(hostfxr, "hostfxr_initialize_for_runtime_config");
    get_delegate = export_of(hostfxr, "hostfxr_get_runtime_delegate");
    close = export_of(hostfxr, "hostfxr_close");
    if (!set_error_writer || !initialize || !get_delegate || !close)
        return NULL;

    set_error_writer(log_host_error);
    if (succeeded(initialize(HOST L".runtimeconfig.json", &parameters, &context), L"starting .NET") &&
        succeeded(get_delegate(context, hdt_load_assembly_and_get_function_pointer, &load), L"asking .NET for its loader"))
        succeeded(((load_assembly_and_get_function_pointer)load)(
                      HOST L".dll", L"CloudProvisioningBootstrapper.CustomActionHost.EntryPoint, CustomActionHost",
                      L"Invoke", UNMANAGEDCALLERSONLY_METHOD, NULL, &entry_point),
                  L"loading CustomActionHost.dll");
    if (context)
        close(context);
    set_error_writer(NULL); /* Windows Installer unloads this DLL after each action; .NET stays. */
    return (invoke)entry_point;
}

/* As long as there is a file of its name in C:\bench\hold: somebody can look at the dialogs meanwhile. */
static void wait_while_held(const wchar_t *name)
{
    wchar_t file[MAX_PATH];

    swprintf(file, MAX_PATH, L"C:\\bench\\hold\\%ls", name);
    while (GetFileAttributesW(file) != INVALID_FILE_ATTRIBUTES)
        Sleep(20);
}

/* Where the server's profile says so, every custom action fails before .NET has started, as WiX's SfxCA does there. */
static BOOL dotnet_is_damaged(void)
{
    DWORD damaged = 0, size = sizeof(damaged);

    RegGetValueW(HKEY_LOCAL_MACHINE, L"SOFTWARE\\CloudProvisioningBootstrapper.Bench", L"DotNetFrameworkIsDamaged",
                 RRF_RT_REG_DWORD | RRF_SUBKEY_WOW6464KEY, NULL, &damaged, &size);
    return damaged != 0;
}

static UINT run(MSIHANDLE session, const wchar_t *name)
{
    invoke entry_point;

    current_session = session;
    wait_while_held(name);
    if (dotnet_is_damaged())
    {
        log_message(L"CustomActions.TestHost: .NET Framework is damaged, as the server's profile says");
        return ERROR_INSTALL_FAILURE;
    }
    entry_point = start_dotnet();
    return entry_point ? (UINT)entry_point((int32_t)session, name) : ERROR_INSTALL_FAILURE;
}

#define CUSTOM_ACTION(name) \
    __declspec(dllexport) UINT __stdcall name(MSIHANDLE session) \
    { \
        return run(session, L## #name); \
    }
#include "exports.h"
