package org.glujava.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.glujava.command.process.GlujavaProcess;
import org.glujava.command.process.ProcessInfo;
import org.glujava.text.PlainText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "top",
        sortOptions = false,
        description = {
            "Shows what the translators of this machine do: for each volume and fop its rate, its times, how much of them"
                    + " it spends in Java, and its failures; for each process its heap.",
            "The processes report it without entering Java. The first values are those since their start."
        })
final class TopCommand implements Callable<Integer> {
    /** Moves the cursor to the top and clears the screen. */
    private static final String CLEAR = "\033[H\033[2J";

    private static final double SECOND = 1e9;

    @Mixin
    private RunningProcesses processes;

    @Option(
            names = {"-i", "--interval"},
            paramLabel = "SECONDS",
            defaultValue = "2",
            description = "time between two reports; default: 2")
    private double interval;

    @Option(
            names = {"-n", "--count"},
            paramLabel = "NUMBER",
            description = "end after this number of reports; by default it runs until it is interrupted")
    private int count;

    @Option(names = "--json", description = "print each report as JSON: all values since the start of each process")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (!(interval > 0) || count < 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--interval must be positive, and --count not negative");
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean clears = !json && CommandLine.Help.Ansi.AUTO.enabled() && count != 1;
        Map<Long, ProcessInfo> before = new LinkedHashMap<>();
        long last = 0;
        for (int report = 1; ; report++) {
            Map<GlujavaProcess, ProcessInfo> infos =
                    processes.infos(spec.commandLine().getErr());
            long now = System.nanoTime();
            if (clears) {
                out.print(CLEAR);
            }
            if (json) {
                out.println(JsonText.of(byPid(infos)));
            } else {
                print(out, infos, before, (now - last) / SECOND);
            }
            out.flush();
            if (report == count) {
                return 0;
            }
            before = byPid(infos);
            last = now;
            Thread.sleep((long) (interval * 1000));
        }
    }

    private static Map<Long, ProcessInfo> byPid(Map<GlujavaProcess, ProcessInfo> infos) {
        Map<Long, ProcessInfo> byPid = new LinkedHashMap<>();
        infos.forEach((process, info) -> byPid.put(process.pid(), info));
        return byPid;
    }

    private static void print(
            PrintWriter out, Map<GlujavaProcess, ProcessInfo> infos, Map<Long, ProcessInfo> before, double seconds) {
        if (infos.isEmpty()) {
            out.println("No process of this machine runs a translator in Java.");
        }
        infos.forEach((process, info) -> new TopTable(process, info, before.get(process.pid()), seconds)
                .lines()
                .forEach(line -> out.println(PlainText.of(line))));
    }
}
