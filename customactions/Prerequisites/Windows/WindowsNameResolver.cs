using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using CloudProvisioningBootstrapper.Prerequisites.Network;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>
/// Name resolution that can be canceled, in contrast to .NET's: a thread inside of a function of Windows holds up the
/// unloading of the AppDomain that DTF makes for a custom action.
/// </summary>
/// <remarks>
/// https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getaddrinfoexw (asynchronous since Windows Server 2012)
/// https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getaddrinfoexcancel
/// </remarks>
internal sealed class WindowsNameResolver : INameResolver
{
    private const int CancellationMilliseconds = 100;
    private const int PortAndFamilyLength = 4;
    private const int FlowInfoLength = 4;
    private const int ScopeOffset = 24;

    public IReadOnlyList<IPAddress> Resolve(string host, CancellationToken canceled)
    {
        // Winsock must be started; .NET does that with its first socket.
        using (new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
        {
        }

        var query = new Query();
        var isOver = true;
        try
        {
            var error = Ws2_32.GetAddrInfoExW(
                host, null, Ws2_32.NS_ALL, IntPtr.Zero, IntPtr.Zero, query.Result, IntPtr.Zero, query.Overlapped, IntPtr.Zero, out var handle);
            if (error == Ws2_32.WSA_IO_PENDING)
            {
                isOver = false;
                if (WaitHandle.WaitAny([query.Completed, canceled.WaitHandle]) == 1)
                {
                    // Windows completes a canceled query at once, "but many of the underlying operations are synchronous".
                    _ = Ws2_32.GetAddrInfoExCancel(ref handle);
                    if (!query.Completed.WaitOne(CancellationMilliseconds))
                    {
                        throw new OperationCanceledException(canceled);
                    }
                }

                isOver = true;
                error = Ws2_32.GetAddrInfoExOverlappedResult(query.Overlapped);
            }

            return error == Ws2_32.NO_ERROR ? query.ReadAddresses() : throw new SocketException(error);
        }
        finally
        {
            // What is not over may still be written to, so its memory is left to it.
            if (isOver)
            {
                query.Dispose();
            }
        }
    }

    /// <summary>The memory that Windows writes to.</summary>
    private sealed class Query : IDisposable
    {
        private readonly IntPtr memory = Marshal.AllocHGlobal(IntPtr.Size + Marshal.SizeOf(typeof(Ws2_32.OVERLAPPED)));

        public Query()
        {
            Marshal.WriteIntPtr(Result, IntPtr.Zero);
            Marshal.StructureToPtr(new Ws2_32.OVERLAPPED { hEvent = Completed.SafeWaitHandle.DangerousGetHandle() }, Overlapped, false);
        }

        public ManualResetEvent Completed { get; } = new(false);

        public IntPtr Result => memory;

        public IntPtr Overlapped => memory + IntPtr.Size;

        public List<IPAddress> ReadAddresses()
        {
            var addresses = new List<IPAddress>();
            for (var entry = Marshal.ReadIntPtr(Result); entry != IntPtr.Zero;)
            {
                var info = (Ws2_32.ADDRINFOEXW)Marshal.PtrToStructure(entry, typeof(Ws2_32.ADDRINFOEXW))!;
                switch ((AddressFamily)info.ai_family)
                {
                    // SOCKADDR_IN: family, port, address. SOCKADDR_IN6: family, port, flow, address, scope.
                    case AddressFamily.InterNetwork:
                        addresses.Add(new(Copy(info.ai_addr + PortAndFamilyLength, 4)));
                        break;
                    case AddressFamily.InterNetworkV6:
                        addresses.Add(new(Copy(info.ai_addr + PortAndFamilyLength + FlowInfoLength, 16), (uint)Marshal.ReadInt32(info.ai_addr, ScopeOffset)));
                        break;
                    default:
                        break;
                }

                entry = info.ai_next;
            }

            return addresses;
        }

        public void Dispose()
        {
            var list = Marshal.ReadIntPtr(Result);
            if (list != IntPtr.Zero)
            {
                Ws2_32.FreeAddrInfoExW(list);
            }

            Completed.Dispose();
            Marshal.FreeHGlobal(memory);
        }

        private static byte[] Copy(IntPtr source, int length)
        {
            var bytes = new byte[length];
            Marshal.Copy(source, bytes, 0, length);
            return bytes;
        }
    }
}
