package org.glujava.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.glujava.command.gluster.GlusterFolders;
import org.glujava.command.gluster.Probe;
import org.glujava.command.jar.JarTranslator;
import org.glujava.command.volfile.Finding;
import org.glujava.command.volfile.VolfileCheck;
import org.glujava.text.PlainText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        sortOptions = false,
        description = {
            "Checks a volfile: its grammar as GlusterFS reads it, the types that are installed on this machine, and the options"
                    + " of translators in Java.",
            "Prints each fault with line and column. Ends with 1 if GlusterFS, or a translator, would refuse the file."
        })
final class VolfileCheckCommand implements Callable<Integer> {
    @Mixin
    private VolfileSource source;

    @Option(
            names = "--jar",
            paramLabel = "JAR",
            description = "check the options of volumes with these jars' translators; otherwise with the jar that a"
                    + " volume names, or that is installed for its type")
    private List<Path> jars = new ArrayList<>();

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "the run-time home with the installed translators; otherwise the one that GlusterFS's processes"
                            + " use")
    private @Nullable Path home;

    @Option(names = "--no-types", description = "do not look for the types on this machine")
    private boolean noTypes;

    @Option(names = "--json", description = "print the faults as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<JarTranslator> known = new ArrayList<>();
        jars.forEach(jar -> known.addAll(JarTranslator.of(jar)));
        Path xlators = noTypes ? null : GlusterFolders.xlators().orElse(null);
        PrintWriter err = spec.commandLine().getErr();
        if (!noTypes && xlators == null) {
            err.println("glujava: warning: types are not checked, because GlusterFS is not installed here");
        }
        List<Finding> findings = VolfileCheck.of(source.read(), xlators, new VolumeTranslators(known, this::home));
        print(findings);
        return findings.stream().anyMatch(Finding::error) ? 1 : 0;
    }

    private Path home() {
        return home == null ? Probe.home() : home;
    }

    private void print(List<Finding> findings) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(findings));
        } else {
            for (Finding finding : findings) {
                out.println(PlainText.of(source.name() + ":" + finding.line() + ":" + finding.column() + ": "
                        + (finding.error() ? "error: " : "warning: ") + finding.message()));
                out.println("  " + PlainText.of(finding.hint()));
            }
        }
        out.flush();
    }
}
