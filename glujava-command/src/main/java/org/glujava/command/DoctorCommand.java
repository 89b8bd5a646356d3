package org.glujava.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.glujava.command.gluster.Probe;
import org.glujava.command.gluster.Probe.Finding;
import org.glujava.command.store.ClassArchives;
import org.glujava.command.store.StoredTranslator;
import org.glujava.command.store.TranslatorStore;
import org.glujava.instance.StartFailure;
import org.glujava.runtime.JarCheck;
import org.glujava.text.PlainText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        sortOptions = false,
        description = {
            "Looks at GlusterFS, the JVM, the files of the run-time home and their owners, the installed translators, limits"
                    + " and running processes. Prints a line for each: ok, warning or failure, and what to do.",
            "Ends with 1 if there is a failure."
        })
final class DoctorCommand implements Callable<Integer> {
    private static final Map<String, String> COLOURS = Map.of("ok", "green", "warning", "yellow", "failure", "red");

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Probe.Report report = Probe.all();
        List<Finding> all = new ArrayList<>(report.findings() == null ? List.of() : report.findings());
        all.addAll(translators(report.home(), report.xlators()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(new Probe.Report(report.home(), report.xlators(), report.javaHome(), all)));
        } else {
            Ansi ansi = spec.commandLine().getColorScheme().ansi();
            all.forEach(finding -> print(out, ansi, finding));
        }
        out.flush();
        return all.stream().anyMatch(finding -> finding.level().equals("failure")) ? 1 : 0;
    }

    private static void print(PrintWriter out, Ansi ansi, Finding finding) {
        String level = String.format(Locale.ROOT, "%-8s", finding.level());
        String colour = COLOURS.get(finding.level());
        out.println((colour == null ? level : ansi.string("@|" + colour + " " + level + "|@"))
                + ' '
                + PlainText.of(finding.what() + ": " + finding.message()));
        if (finding.hint() != null) {
            out.println("         " + PlainText.of(finding.hint()));
        }
    }

    private static List<Finding> translators(String home, @Nullable String xlators) {
        List<Finding> findings = new ArrayList<>();
        try {
            for (StoredTranslator each : new TranslatorStore(
                            Path.of(home), xlators == null ? List.of() : List.of(Path.of(xlators)))
                    .list()) {
                findings.add(translator(each, xlators != null));
                if (ClassArchives.lack(Path.of(home), each)) {
                    findings.add(new Finding(
                            "warning",
                            "translator " + each.name(),
                            "it starts slower, because an archive of classes lacks its own",
                            "For a fast start: 'glujava archive'."));
                }
            }
        } catch (IOException e) {
            findings.add(new Finding(
                    "failure",
                    "translators",
                    "cannot read " + home + "/translators: " + e,
                    "Run the command as root."));
        }
        return findings;
    }

    private static Finding translator(StoredTranslator each, boolean hasTypes) {
        String what = "translator " + each.name();
        if (each.fault() != null) {
            return new Finding("failure", what, each.fault(), "Install it again: 'glujava install JAR'.");
        }
        try {
            JarCheck.of(Path.of(each.jar()), file -> file);
        } catch (StartFailure e) {
            return new Finding("failure", what, e.getMessage() + ": " + e.detail(), e.hint());
        }
        if (hasTypes && each.types().isEmpty()) {
            return new Finding(
                    "failure",
                    what,
                    "this GlusterFS has no type glujava/" + each.name(),
                    "Run 'glujava install --types', which makes it.");
        }
        return new Finding(
                "ok",
                what,
                each.version() + ", " + each.className() + ", types " + String.join(", ", each.types()),
                null);
    }
}
