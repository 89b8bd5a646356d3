package org.glujava.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glujava.command.process.GlujavaProcess;
import org.glujava.command.process.ProcessInfo;
import org.glujava.text.PlainText;
import picocli.CommandLine.Parameters;

/** The processes that a command looks at. */
final class RunningProcesses {
    @Parameters(paramLabel = "PID", arity = "0..*", description = "processes; by default all that run a translator")
    private List<Long> pids = List.of();

    /** Returns those of the machine, or the ones that are named. */
    List<GlujavaProcess> find() {
        List<GlujavaProcess> all = GlujavaProcess.all();
        for (long pid : pids) {
            if (all.stream().noneMatch(process -> process.pid() == pid)) {
                throw new CommandFailure(
                        "process " + pid + " does not run GluJava, or belongs to another user",
                        "Run 'glujava top' as root to see all that do.");
            }
        }
        return all.stream()
                .filter(process -> pids.isEmpty() || pids.contains(process.pid()))
                .toList();
    }

    /** Returns what they report. Processes that do not answer are named on {@code err}. */
    Map<GlujavaProcess, ProcessInfo> infos(PrintWriter err) {
        Map<GlujavaProcess, ProcessInfo> infos = new LinkedHashMap<>();
        List<String> silent = new ArrayList<>();
        for (GlujavaProcess process : find()) {
            Optional<ProcessInfo> info = process.info();
            info.ifPresent(known -> infos.put(process, known));
            if (info.isEmpty()) {
                silent.add(process.name() + ' ' + process.pid());
            }
        }
        silent.forEach(name -> err.println(PlainText.of("glujava: warning: " + name
                + " does not answer: it starts, it ends, or it has no control socket (its log says why)")));
        err.flush();
        return infos;
    }
}
