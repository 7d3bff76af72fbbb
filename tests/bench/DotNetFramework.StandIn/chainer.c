#include "chainer.h"
#include <stdbool.h>
#include <stdlib.h>
#include <wchar.h>

/* MmioDataStructure of Microsoft's example, NetFxDataStructure of Burn (netfxchainer.h): the same for 32 and for 64 bit. */
struct data
{
    bool download_finished;
    bool install_finished;
    bool download_abort;
    bool install_abort;
    HRESULT download_result;
    HRESULT install_result;
    HRESULT internal_error;
    wchar_t current_item[MAX_PATH];
    BYTE download_so_far;
    BYTE install_so_far;
    wchar_t event_name[MAX_PATH];
};

struct chainer
{
    struct data *data;
    HANDLE changed;
    HANDLE mutex;
};

static const wchar_t option[] = L"/pipe ";

static void signal_change(struct chainer *chainer)
{
    ReleaseMutex(chainer->mutex);
    SetEvent(chainer->changed);
}

struct chainer *chainer_open(const wchar_t *command_line)
{
    static struct chainer chainer;
    const wchar_t *found = wcsstr(command_line, option);
    wchar_t name[MAX_PATH], mutex_name[MAX_PATH + 6];
    HANDLE section;

    if (!found || swscanf(found + wcslen(option), L"%259ls", name) != 1)
        return NULL;
    section = OpenFileMappingW(FILE_MAP_WRITE, FALSE, name);
    if (!section)
        return NULL;
    chainer.data = MapViewOfFile(section, FILE_MAP_WRITE, 0, 0, 0);
    CloseHandle(section);
    if (!chainer.data)
        return NULL;
    swprintf(mutex_name, sizeof(mutex_name) / sizeof(*mutex_name), L"%ls_mutex", chainer.data->event_name);
    chainer.changed = OpenEventW(EVENT_MODIFY_STATE, FALSE, chainer.data->event_name);
    chainer.mutex = OpenMutexW(SYNCHRONIZE, FALSE, mutex_name);
    return chainer.changed && chainer.mutex ? &chainer : NULL;
}

BOOL chainer_report(struct chainer *chainer, BYTE done)
{
    BOOL goes_on;

    if (!chainer)
        return TRUE;
    WaitForSingleObject(chainer->mutex, INFINITE);
    /* The offline redistributable downloads nothing; Burn shows the mean of both. */
    chainer->data->download_so_far = 255;
    chainer->data->install_so_far = done;
    goes_on = !chainer->data->install_abort;
    signal_change(chainer);
    return goes_on;
}

void chainer_finish(struct chainer *chainer, DWORD exit_code)
{
    if (!chainer)
        return;
    WaitForSingleObject(chainer->mutex, INFINITE);
    chainer->data->download_finished = chainer->data->install_finished = true;
    chainer->data->download_result = S_OK;
    chainer->data->install_result = exit_code == ERROR_SUCCESS ? S_OK : HRESULT_FROM_WIN32(exit_code);
    signal_change(chainer);
}
