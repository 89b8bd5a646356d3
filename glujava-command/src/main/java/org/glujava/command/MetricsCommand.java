package org.glujava.command;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "metrics",
        sortOptions = false,
        description = {
            "Prints the metrics of all translators of this machine in Prometheus's text format, or serves them over HTTP.",
            "For the textfile collector of node_exporter, run it regularly with --output."
        })
final class MetricsCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65_535;

    @Mixin
    private RunningProcesses processes;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write into FILE, which is replaced as a whole")
    private @Nullable Path output;

    @Option(names = "--openmetrics", description = "use the format OpenMetrics 1.0")
    private boolean openMetrics;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS:PORT",
            description = "serve http://ADDRESS:PORT/metrics until it is interrupted, for example 127.0.0.1:9924; the"
                    + " server has no access control")
    private @Nullable String listen;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (listen != null) {
            serve(listen);
            return 0;
        }
        String text = text(collect());
        if (output != null) {
            replace(output, text);
        } else {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
        }
        return 0;
    }

    private MetricSnapshots collect() {
        return MetricFamilies.of(processes.infos(spec.commandLine().getErr()));
    }

    private String text(MetricSnapshots metrics) {
        ExpositionFormatWriter writer =
                openMetrics ? OpenMetricsTextFormatWriter.create() : PrometheusTextFormatWriter.create();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(bytes, metrics);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes all bytes", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The collector must never read half a file. */
    private static void replace(Path file, String text) {
        Path next = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandFailure("cannot write " + file + " (" + e + ")", "Is its folder there, and writable?", e);
        }
    }

    private void serve(String address) throws InterruptedException {
        int colon = address.lastIndexOf(':');
        int port = colon > 0 ? port(address.substring(colon + 1)) : -1;
        if (port < 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--listen needs ADDRESS:PORT, for example 127.0.0.1:9924");
        }
        PrometheusRegistry registry = new PrometheusRegistry();
        registry.register((MultiCollector) this::collect);
        try (HTTPServer server = HTTPServer.builder()
                .hostname(address.substring(0, colon))
                .port(port)
                .registry(registry)
                .buildAndStart()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("serving http://" + address.substring(0, colon) + ":" + server.getPort() + "/metrics");
            err.flush();
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw new CommandFailure(
                    "cannot listen at " + address + " (" + e.getMessage() + ")",
                    "Is the address one of this machine, and the port free?",
                    e);
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            return port > LARGEST_PORT ? -1 : port;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
