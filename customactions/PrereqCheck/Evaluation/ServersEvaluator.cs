using CloudProvisioningBootstrapper.PrereqCheck.Collections;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck.Evaluation;

/// <summary>
/// Evaluates collected servers, on all processors, in the order of their sources. Only some are held at a time, so that the
/// memory does not depend on how many there are.
/// </summary>
/// <param name="options">How they are evaluated; what was asked of other machines is in each collection.</param>
/// <param name="format">Makes texts of a server; called on many threads at once.</param>
internal sealed class ServersEvaluator(EvaluationOptions options, string version, DateTime now, Func<EvaluatedServer, IReadOnlyList<string>> format)
{
    /// <summary>So many files, or servers of a large file, are held at a time.</summary>
    private const int BatchSize = 64;

    /// <summary>Bytes of a file that may have so many collections that not all can be held.</summary>
    private const int LargeFile = 1024 * 1024;

    /// <returns>What came of the sources; several for a large one.</returns>
    public IEnumerable<EvaluatedFile> Evaluate(IEnumerable<CollectionSource> sources)
    {
        var batch = new List<CollectionSource>();
        foreach (var source in sources)
        {
            batch.Add(source);
            if (batch.Count == BatchSize)
            {
                foreach (var file in EvaluateBatch(batch))
                {
                    yield return file;
                }

                batch.Clear();
            }
        }

        foreach (var file in EvaluateBatch(batch))
        {
            yield return file;
        }
    }

    private IEnumerable<EvaluatedFile> EvaluateBatch(List<CollectionSource> sources)
    {
        var large = new Stream?[sources.Count];
        try
        {
            var files = InParallel(sources.Count, index => TryOpen(sources[index], out large[index]) ?? Evaluate(sources[index].Name, ref large[index]));
            for (var index = 0; index < files.Length; index++)
            {
                if (files[index] is { } file)
                {
                    yield return file;
                    continue;
                }

                foreach (var part in EvaluateParts(sources[index].Name, large[index]!))
                {
                    yield return part;
                }
            }
        }
        finally
        {
            foreach (var stream in large)
            {
                stream?.Dispose();
            }
        }
    }

    private static EvaluatedFile? TryOpen(CollectionSource source, out Stream? content)
    {
        content = null;
        var problem = source.Problem;
        if (problem is null)
        {
            try
            {
                content = source.Open!();
            }
            catch (Exception exception) when (OutputFiles.IsExpected(exception))
            {
                problem = exception.Message;
            }
        }

        return problem is null ? null : new(source.Name, [], problem);
    }

    /// <returns><see langword="null"/> for a large file, which is left open.</returns>
    private EvaluatedFile? Evaluate(string name, ref Stream? content)
    {
        if (content is not { CanSeek: true, Length: <= LargeFile })
        {
            return null;
        }

        using var reader = new CollectionReader(CollectionReader.Decode(content));
        content = null;
        var servers = new List<EvaluatedServer>();
        var problem = Read(reader, int.MaxValue, collection => servers.Add(Evaluate(name, collection)));
        return new(name, servers, problem ?? (servers.Count == 0 ? Strings.Tool_EmptyFile : null));
    }

    private IEnumerable<EvaluatedFile> EvaluateParts(string name, Stream content)
    {
        using var reader = new CollectionReader(CollectionReader.Decode(content));
        var isFirst = true;
        while (true)
        {
            var collections = new List<ServerCollection>();
            var problem = Read(reader, BatchSize, collections.Add) ?? (isFirst && collections.Count == 0 ? Strings.Tool_EmptyFile : null);
            isFirst = false;
            yield return new(name, InParallel(collections.Count, index => Evaluate(name, collections[index])), problem);
            if (problem is not null || collections.Count < BatchSize)
            {
                yield break;
            }
        }
    }

    /// <returns>Why no more can be read; <see langword="null"/> at the end, or after so many.</returns>
    private static string? Read(CollectionReader reader, int most, Action<ServerCollection> add)
    {
        try
        {
            for (var count = 0; count < most && reader.Read() is { } collection; count++)
            {
                add(collection);
            }

            return null;
        }
        catch (Exception exception) when (exception is CollectionException || OutputFiles.IsExpected(exception))
        {
            return exception.Message;
        }
    }

    private EvaluatedServer Evaluate(string file, ServerCollection collection)
    {
        // What was read depends on what was asked for.
        var request = collection.Options;
        var merged = options with
        {
            TryNetwork = request.TryNetwork,
            TryDirectory = request.TryDirectory,
            DomainController = request.DomainController,
            Cloud = request.Cloud,
            TenantId = request.TenantId,
            Proxy = request.Proxy,
        };
        var server = new EvaluatedServer(file, collection, CheckCommand.Evaluate(collection, merged, version, now));
        return server with { Texts = format(server) };
    }

    private static T[] InParallel<T>(int count, Func<int, T> make)
    {
        var language = Language.Current;
        var made = new T[count];
        Parallel.For(0, count, index =>
        {
            // Of a thread.
            Language.Current = language;
            made[index] = make(index);
        });
        return made;
    }
}
