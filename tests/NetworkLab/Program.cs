using CloudProvisioningBootstrapper.NetworkLab;

// NetworkLab FOLDER: makes the certificates, starts the servers, says so by the file "ready", and runs until it is killed.
var folder = args is [var only] ? only : throw new ArgumentException("Usage: NetworkLab FOLDER");
new Hosts(new Certificates(folder), folder, Environment.GetEnvironmentVariable("NETWORK_LAB_CLOUD") == "silent").Start();
File.WriteAllText(Path.Combine(folder, "ready"), "");
await Task.Delay(Timeout.Infinite);
