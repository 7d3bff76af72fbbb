/*
 * winterop.dll for 64-bit processes.
 *
 * light of WiX 3.11 makes and reads cabinets through winterop.dll, of which WiX ships a 32-bit build only. This one has
 * the functions that wix.dll imports (Microsoft.Tools.WindowsInstallerXml.Cab.Interop.NativeMethods), written on the
 * File Compression and Decompression Interfaces of cabinet.dll:
 * https://learn.microsoft.com/windows/win32/devnotes/cabinet-api-functions
 *
 * What the test edition never needs answers E_NOTIMPL and says so on stderr.
 */
#define WIN32_LEAN_AND_MEAN
#define UNICODE
#include <windows.h>
#include <fci.h>
#include <fdi.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#define EXPORT __declspec(dllexport)

/* Microsoft.Tools.WindowsInstallerXml.Cab.CompressionLevel.None; every other level becomes MSZIP, the only one that
 * Wine's cabinet.dll can write. */
#define WIX_COMPRESSION_NONE 0

/* Offsets in a cabinet are signed 32-bit numbers. */
#define CABINET_SIZE_LIMIT 0x7FFFFFFF

/* fci.h: the name of the file is UTF-8. */
#define ATTRIBUTE_NAME_IS_UTF8 0x80

/* The window of one cabinet: what wix.dll holds as its context handle, and what FCI hands to every callback. */
typedef struct {
    HFCI fci;
    ERF error;
    CCAB cabinet;
    TCOMP compression;
    DWORD lastError; /* of the callback that failed: FCI itself reports only which kind of operation did */
} CabinetWriter;

typedef struct {
    WCHAR directory[MAX_PATH];
    DWORD lastError;
} CabinetReader;

/* ---- text ------------------------------------------------------------------------------------------------------ */

/* FCI and FDI pass paths through as bytes. Here these are UTF-8 throughout, so that any path survives. */
static char *Utf8FromWide(const WCHAR *text)
{
    int size = WideCharToMultiByte(CP_UTF8, 0, text, -1, NULL, 0, NULL, NULL);
    char *copy = malloc(size);

    if (copy != NULL) {
        WideCharToMultiByte(CP_UTF8, 0, text, -1, copy, size, NULL, NULL);
    }
    return copy;
}

static WCHAR *WideFromUtf8(const char *text)
{
    int length = MultiByteToWideChar(CP_UTF8, 0, text, -1, NULL, 0);
    WCHAR *copy = malloc(length * sizeof(WCHAR));

    if (copy != NULL) {
        MultiByteToWideChar(CP_UTF8, 0, text, -1, copy, length);
    }
    return copy;
}

/* Copies text as UTF-8 to one of the fixed fields of a CCAB. */
static HRESULT CopyToField(const WCHAR *text, char *field, int size)
{
    if (WideCharToMultiByte(CP_UTF8, 0, text, -1, field, size, NULL, NULL) == 0) {
        return HRESULT_FROM_WIN32(ERROR_FILENAME_EXCED_RANGE);
    }
    return S_OK;
}

static HRESULT NotImplemented(const char *function)
{
    fprintf(stderr, "winterop.dll: %s is not implemented in the test edition's cabinet library.\n", function);
    return E_NOTIMPL;
}

/* wix.dll tells FILE_NOT_FOUND, PATH_NOT_FOUND and DISK_FULL apart from E_FAIL. */
static HRESULT HresultFromLastError(DWORD lastError)
{
    return lastError == ERROR_SUCCESS ? E_FAIL : HRESULT_FROM_WIN32(lastError);
}

/* ---- files ----------------------------------------------------------------------------------------------------- */

static HANDLE OpenUtf8(const char *path, int flags)
{
    WCHAR *widePath = WideFromUtf8(path);
    DWORD access = GENERIC_READ;
    HANDLE file;
    DWORD lastError;

    if (widePath == NULL) {
        SetLastError(ERROR_NOT_ENOUGH_MEMORY);
        return INVALID_HANDLE_VALUE;
    }
    if (flags & _O_RDWR) {
        access = GENERIC_READ | GENERIC_WRITE;
    } else if (flags & _O_WRONLY) {
        access = GENERIC_WRITE;
    }
    file = CreateFileW(widePath, access, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL,
                       (flags & _O_CREAT) ? CREATE_ALWAYS : OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
    lastError = GetLastError();
    free(widePath);
    SetLastError(lastError);
    return file;
}

static void *DIAMONDAPI Allocate(ULONG size)
{
    return malloc(size);
}

static void DIAMONDAPI Free(void *memory)
{
    free(memory);
}

/* ---- FCI callbacks: each notes why it failed -------------------------------------------------------------------- */

static void NoteFailure(CabinetWriter *writer, int *error)
{
    writer->lastError = GetLastError();
    *error = (int)writer->lastError;
}

static INT_PTR DIAMONDAPI WriterOpen(char *path, int flags, int mode, int *error, void *context)
{
    HANDLE file = OpenUtf8(path, flags);

    (void)mode;
    if (file == INVALID_HANDLE_VALUE) {
        NoteFailure(context, error);
        return -1;
    }
    return (INT_PTR)file;
}

static UINT DIAMONDAPI WriterRead(INT_PTR file, void *buffer, UINT size, int *error, void *context)
{
    DWORD read;

    if (!ReadFile((HANDLE)file, buffer, size, &read, NULL)) {
        NoteFailure(context, error);
        return (UINT)-1;
    }
    return read;
}

static UINT DIAMONDAPI WriterWrite(INT_PTR file, void *buffer, UINT size, int *error, void *context)
{
    DWORD written;

    if (!WriteFile((HANDLE)file, buffer, size, &written, NULL)) {
        NoteFailure(context, error);
        return (UINT)-1;
    }
    return written;
}

static int DIAMONDAPI WriterClose(INT_PTR file, int *error, void *context)
{
    if (!CloseHandle((HANDLE)file)) {
        NoteFailure(context, error);
        return -1;
    }
    return 0;
}

static LONG DIAMONDAPI WriterSeek(INT_PTR file, LONG distance, int origin, int *error, void *context)
{
    DWORD position = SetFilePointer((HANDLE)file, distance, NULL, (DWORD)origin);

    if (position == INVALID_SET_FILE_POINTER) {
        NoteFailure(context, error);
        return -1;
    }
    return (LONG)position;
}

static int DIAMONDAPI WriterDelete(char *path, int *error, void *context)
{
    WCHAR *widePath = WideFromUtf8(path);
    BOOL deleted = widePath != NULL && DeleteFileW(widePath);

    free(widePath);
    if (!deleted) {
        NoteFailure(context, error);
        return -1;
    }
    return 0;
}

static BOOL DIAMONDAPI WriterTemporaryFile(char *name, int size, void *context)
{
    WCHAR directory[MAX_PATH];
    WCHAR path[MAX_PATH];

    if (GetTempPathW(MAX_PATH, directory) == 0 || GetTempFileNameW(directory, L"cab", 0, path) == 0 ||
        FAILED(CopyToField(path, name, size))) {
        ((CabinetWriter *)context)->lastError = GetLastError();
        return FALSE;
    }
    return TRUE;
}

static INT_PTR DIAMONDAPI WriterOpenSource(char *path, USHORT *date, USHORT *time, USHORT *attributes, int *error,
                                           void *context)
{
    HANDLE file = OpenUtf8(path, _O_RDONLY);
    FILETIME written;
    FILETIME localWritten;

    if (file == INVALID_HANDLE_VALUE) {
        NoteFailure(context, error);
        return -1;
    }
    if (!GetFileTime(file, NULL, NULL, &written) || !FileTimeToLocalFileTime(&written, &localWritten) ||
        !FileTimeToDosDateTime(&localWritten, date, time)) {
        NoteFailure(context, error);
        CloseHandle(file);
        return -1;
    }
    *attributes = FILE_ATTRIBUTE_ARCHIVE | ATTRIBUTE_NAME_IS_UTF8;
    return (INT_PTR)file;
}

static int DIAMONDAPI WriterFilePlaced(CCAB *cabinet, char *file, LONG size, BOOL continuation, void *context)
{
    (void)cabinet;
    (void)file;
    (void)size;
    (void)continuation;
    (void)context;
    return 0;
}

/* FCI asks for a further cabinet when one is full. The limit is never reached; splitting is not supported. */
static BOOL DIAMONDAPI WriterNextCabinet(CCAB *cabinet, ULONG previousSize, void *context)
{
    (void)cabinet;
    (void)previousSize;
    ((CabinetWriter *)context)->lastError = ERROR_FILE_TOO_LARGE;
    return FALSE;
}

static LONG DIAMONDAPI WriterStatus(UINT type, ULONG first, ULONG second, void *context)
{
    (void)type;
    (void)first;
    (void)second;
    (void)context;
    return 0;
}

/* ---- making a cabinet ------------------------------------------------------------------------------------------ */

EXPORT HRESULT WINAPI CreateCabBegin(const WCHAR *name, const WCHAR *directory, DWORD maximumFiles, DWORD maximumSize,
                                     DWORD folderThreshold, DWORD compressionLevel, HANDLE *context)
{
    CabinetWriter *writer;
    size_t length = wcslen(directory);
    BOOL separated = length > 0 && (directory[length - 1] == L'\\' || directory[length - 1] == L'/');
    HRESULT result;

    (void)maximumFiles;
    *context = NULL;
    if (maximumSize != 0) {
        return NotImplemented("CreateCabBegin with a maximum size (MediaTemplate/@MaximumCabinetSizeForLargeFileSplitting)");
    }
    writer = calloc(1, sizeof(*writer));
    if (writer == NULL) {
        return E_OUTOFMEMORY;
    }
    writer->compression = compressionLevel == WIX_COMPRESSION_NONE ? tcompTYPE_NONE : tcompTYPE_MSZIP;
    writer->cabinet.cb = CABINET_SIZE_LIMIT;
    writer->cabinet.cbFolderThresh = folderThreshold == 0 ? CABINET_SIZE_LIMIT : folderThreshold;
    writer->cabinet.setID = 1;
    writer->cabinet.iCab = 1;

    result = CopyToField(name, writer->cabinet.szCab, sizeof(writer->cabinet.szCab));
    if (SUCCEEDED(result)) {
        /* FCI joins directory and name without a separator: keep room for one. */
        result = CopyToField(directory, writer->cabinet.szCabPath, sizeof(writer->cabinet.szCabPath) - 1);
    }
    if (SUCCEEDED(result)) {
        if (!separated) {
            strcat(writer->cabinet.szCabPath, "\\");
        }
        writer->fci = FCICreate(&writer->error, WriterFilePlaced, Allocate, Free, WriterOpen, WriterRead, WriterWrite,
                                WriterClose, WriterSeek, WriterDelete, WriterTemporaryFile, &writer->cabinet, writer);
        if (writer->fci == NULL) {
            result = HresultFromLastError(writer->lastError);
        }
    }
    if (FAILED(result)) {
        free(writer);
        return result;
    }
    *context = writer;
    return S_OK;
}

/* hash: of the file's content, by which WiX's own library stores equal files once. Here each is stored. */
EXPORT HRESULT WINAPI CreateCabAddFile(const WCHAR *path, const WCHAR *token, void *hash, HANDLE context)
{
    CabinetWriter *writer = context;
    char *source = Utf8FromWide(path);
    char *name = Utf8FromWide(token != NULL ? token : path);
    HRESULT result = S_OK;

    (void)hash;
    if (source == NULL || name == NULL) {
        result = E_OUTOFMEMORY;
    } else {
        writer->lastError = ERROR_SUCCESS;
        if (!FCIAddFile(writer->fci, source, name, FALSE, WriterNextCabinet, WriterStatus, WriterOpenSource,
                        writer->compression)) {
            result = HresultFromLastError(writer->lastError);
        }
    }
    free(source);
    free(name);
    return result;
}

EXPORT HRESULT WINAPI CreateCabFinish(HANDLE context, void *cabinetSplit)
{
    CabinetWriter *writer = context;
    HRESULT result = S_OK;

    (void)cabinetSplit;
    writer->lastError = ERROR_SUCCESS;
    if (!FCIFlushCabinet(writer->fci, FALSE, WriterNextCabinet, WriterStatus)) {
        result = HresultFromLastError(writer->lastError);
    }
    FCIDestroy(writer->fci);
    free(writer);
    return result;
}

EXPORT void WINAPI CreateCabCancel(HANDLE context)
{
    CabinetWriter *writer = context;

    FCIDestroy(writer->fci);
    free(writer);
}

/* ---- FDI callbacks --------------------------------------------------------------------------------------------- */

static INT_PTR DIAMONDAPI ReaderOpen(char *path, int flags, int mode)
{
    (void)mode;
    return (INT_PTR)OpenUtf8(path, flags);
}

static UINT DIAMONDAPI ReaderRead(INT_PTR file, void *buffer, UINT size)
{
    DWORD read;

    return ReadFile((HANDLE)file, buffer, size, &read, NULL) ? read : (UINT)-1;
}

static UINT DIAMONDAPI ReaderWrite(INT_PTR file, void *buffer, UINT size)
{
    DWORD written;

    return WriteFile((HANDLE)file, buffer, size, &written, NULL) ? written : (UINT)-1;
}

static int DIAMONDAPI ReaderClose(INT_PTR file)
{
    return CloseHandle((HANDLE)file) ? 0 : -1;
}

static LONG DIAMONDAPI ReaderSeek(INT_PTR file, LONG distance, int origin)
{
    return (LONG)SetFilePointer((HANDLE)file, distance, NULL, (DWORD)origin);
}

static INT_PTR CreateExtracted(CabinetReader *reader, const char *name)
{
    WCHAR *wideName = WideFromUtf8(name);
    WCHAR path[MAX_PATH];
    HANDLE file = INVALID_HANDLE_VALUE;

    /* A library's cabinet holds plain names; a path would lead out of the directory. */
    if (wideName == NULL || wcspbrk(wideName, L"\\/:") != NULL ||
        wcslen(reader->directory) + wcslen(wideName) >= MAX_PATH) {
        reader->lastError = ERROR_INVALID_NAME;
    } else {
        wcscpy(path, reader->directory);
        wcscat(path, wideName);
        file = CreateFileW(path, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, NULL, CREATE_ALWAYS,
                           FILE_ATTRIBUTE_NORMAL, NULL);
        reader->lastError = file == INVALID_HANDLE_VALUE ? GetLastError() : ERROR_SUCCESS;
    }
    free(wideName);
    return (INT_PTR)file;
}

static INT_PTR CloseExtracted(const FDINOTIFICATION *notification)
{
    FILETIME localWritten;
    FILETIME written;

    if (DosDateTimeToFileTime(notification->date, notification->time, &localWritten) &&
        LocalFileTimeToFileTime(&localWritten, &written)) {
        SetFileTime((HANDLE)notification->hf, NULL, NULL, &written);
    }
    return CloseHandle((HANDLE)notification->hf);
}

static INT_PTR DIAMONDAPI ReaderNotify(FDINOTIFICATIONTYPE type, PFDINOTIFICATION notification)
{
    switch (type) {
    case fdintCOPY_FILE:
        return CreateExtracted(notification->pv, notification->psz1);
    case fdintCLOSE_FILE_INFO:
        return CloseExtracted(notification);
    case fdintPARTIAL_FILE:
    case fdintNEXT_CABINET:
        fprintf(stderr, "winterop.dll: a cabinet that continues in another one can't be read.\n");
        return -1;
    default:
        return 0;
    }
}

/* ---- reading a cabinet: light takes the files out of a .wixlib this way ------------------------------------------ */

EXPORT HRESULT WINAPI ExtractCabBegin(void)
{
    return S_OK;
}

/* directory ends with a backslash (WixExtractCab.Extract sees to it). */
EXPORT HRESULT WINAPI ExtractCab(const WCHAR *cabinet, const WCHAR *directory)
{
    CabinetReader reader = {.lastError = ERROR_SUCCESS};
    ERF error;
    HFDI fdi;
    const WCHAR *separator = wcsrchr(cabinet, L'\\');
    const WCHAR *name = separator == NULL ? cabinet : separator + 1;
    char cabinetName[CB_MAX_CABINET_NAME];
    char *cabinetDirectory;
    HRESULT result = S_OK;

    if (wcslen(directory) >= MAX_PATH || FAILED(CopyToField(name, cabinetName, sizeof(cabinetName)))) {
        return HRESULT_FROM_WIN32(ERROR_FILENAME_EXCED_RANGE);
    }
    wcscpy(reader.directory, directory);
    cabinetDirectory = Utf8FromWide(cabinet);
    if (cabinetDirectory == NULL) {
        return E_OUTOFMEMORY;
    }
    cabinetDirectory[strlen(cabinetDirectory) - strlen(cabinetName)] = '\0';

    fdi = FDICreate(Allocate, Free, ReaderOpen, ReaderRead, ReaderWrite, ReaderClose, ReaderSeek, cpuUNKNOWN, &error);
    if (fdi == NULL) {
        result = E_FAIL;
    } else {
        if (!FDICopy(fdi, cabinetName, cabinetDirectory, 0, ReaderNotify, NULL, &reader)) {
            result = HresultFromLastError(reader.lastError);
        }
        FDIDestroy(fdi);
    }
    free(cabinetDirectory);
    return result;
}

EXPORT void WINAPI ExtractCabFinish(void)
{
}

/* ---- the rest -------------------------------------------------------------------------------------------------- */

/* On Windows: takes the access list that came along from the temporary folder off the finished file. A Unix file under
 * Wine has none. */
EXPORT HRESULT WINAPI ResetAcls(const WCHAR **files, DWORD count)
{
    (void)files;
    (void)count;
    return S_OK;
}

EXPORT HRESULT WINAPI EnumerateCabBegin(void)
{
    return NotImplemented("EnumerateCabBegin (light -reusecab)");
}

EXPORT HRESULT WINAPI EnumerateCab(const WCHAR *cabinet, void *notify)
{
    (void)cabinet;
    (void)notify;
    return NotImplemented("EnumerateCab (light -reusecab)");
}

EXPORT void WINAPI EnumerateCabFinish(void)
{
}

/* Certificates of payloads: WiX 4 and later know only hashes, and so the translator suppresses their use. */
EXPORT HRESULT WINAPI HashPublicKeyInfo(void *certificate, BYTE *hash, DWORD *size)
{
    (void)certificate;
    (void)hash;
    (void)size;
    return NotImplemented("HashPublicKeyInfo (a payload with SuppressSignatureVerification=\"no\")");
}
