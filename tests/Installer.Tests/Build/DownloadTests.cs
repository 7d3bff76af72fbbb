using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace CloudProvisioningBootstrapper.Installer.Tests.Build;

/// <summary>installer/bundle/DotNetFramework.targets, with a server that sends what a test wants.</summary>
public sealed class DownloadTests : IDisposable
{
    private static readonly byte[] Redistributable = [.. Enumerable.Range(0, 5000).Select(number => (byte)number)];

    private readonly TcpListener server = new(IPAddress.Loopback, 0);
    private readonly BuildProject project;
    private byte[] sent = Redistributable;
    private int requests;

    public DownloadTests()
    {
        server.Start();
        project = new("bundle/DotNetFramework.targets", $"""
            <PropertyGroup>
              <DownloadFolder>$(MSBuildProjectDirectory)/downloads/</DownloadFolder>
              <DotNetFrameworkRedistributable>$(DownloadFolder)$(DotNetFrameworkRedistributableName)</DotNetFrameworkRedistributable>
              <DotNetFrameworkRedistributableUrl>http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/</DotNetFrameworkRedistributableUrl>
              <DotNetFrameworkRedistributableSha256>{Convert.ToHexString(SHA256.HashData(Redistributable))}</DotNetFrameworkRedistributableSha256>
            </PropertyGroup>
            <Target Name='CoreCompile' />
            """);
        Directory.CreateDirectory(project.Path("downloads"));
        _ = ServeAsync();
    }

    private string Cached => project.Path("downloads", "NDP471-KB4033342-x86-x64-AllOS-ENU.exe");

    [Fact]
    public void It_is_fetched_before_the_bundle_is_compiled_and_kept()
    {
        Assert.True(project.Succeeds("CoreCompile"), project.Output);
        Assert.Equal(Redistributable, File.ReadAllBytes(Cached));
        Assert.True(project.Succeeds("CoreCompile"), project.Output);
        Assert.Equal(1, requests);
        Assert.Equal([Cached], Directory.GetFiles(project.Path("downloads")));
    }

    [Fact]
    public void Half_a_file_is_fetched_again()
    {
        File.WriteAllBytes(Cached, Redistributable[..2000]);
        Assert.True(project.Succeeds("CoreCompile"), project.Output);
        Assert.Equal(Redistributable, File.ReadAllBytes(Cached));
    }

    [Fact]
    public void Another_file_is_refused_and_nothing_of_it_stays()
    {
        sent = [.. Redistributable.Reverse()];
        Assert.False(project.Succeeds("CoreCompile"), project.Output);
        Assert.Contains("MSB3952", project.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(project.Path("downloads")));
    }

    [Fact]
    public void After_a_broken_download_the_next_build_fetches_it()
    {
        sent = Redistributable[..2000];
        Assert.False(project.Succeeds("CoreCompile"), project.Output);
        Assert.Empty(Directory.GetFiles(project.Path("downloads")));
        sent = Redistributable;
        Assert.True(project.Succeeds("CoreCompile"), project.Output);
        Assert.Equal(Redistributable, File.ReadAllBytes(Cached));
    }

    public void Dispose()
    {
        server.Dispose();
        project.Dispose();
    }

    /// <summary>Promises the whole length, whatever it sends.</summary>
    private async Task ServeAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await server.AcceptTcpClientAsync();
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                return;
            }

            using (client)
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, leaveOpen: true);
                while (await reader.ReadLineAsync() is { Length: > 0 })
                {
                }

                requests++;
                var head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Length: {Redistributable.Length}\r\nConnection: close\r\n\r\n");
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
                await stream.WriteAsync(sent);
            }
        }
    }
}
