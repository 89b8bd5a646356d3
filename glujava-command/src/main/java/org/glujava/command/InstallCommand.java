package org.glujava.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.glujava.command.store.ClassArchives;
import org.glujava.command.store.StoredTranslator;
import org.glujava.command.store.TranslatorStore;
import org.glujava.command.store.TranslatorStore.Installed;
import org.glujava.text.PlainText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "install",
        sortOptions = false,
        description = {
            "Installs the translators in jars, or new versions of them. Checks the jars as the start of a volume does, and"
                    + " more; if one is refused, none is installed.",
            "A volfile can then say 'type glujava/NAME', without 'option jar'. Processes use the new version when they start,"
                    + " or after 'glujava reload'."
        })
final class InstallCommand implements Runnable {
    /** What to do. */
    static final class What {
        @Parameters(paramLabel = "JAR", arity = "1..*", description = "jars with translators")
        private List<Path> jars = List.of();

        @Option(
                names = "--types",
                description = "only make the types of installed translators that are missing, for example those for"
                        + " another version of GlusterFS")
        private boolean types;
    }

    @ArgGroup(multiplicity = "1")
    private What what;

    @Mixin
    private StoreOptions store;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (what.types) {
            store.run(TranslatorStore::settle).forEach(each -> out.println(PlainText.of(types(each))));
            out.flush();
            return;
        }
        List<Installed> installed = store.run(to -> to.install(what.jars));
        installed.forEach(each -> out.println(PlainText.of(line(each))));
        if (installed.stream().anyMatch(each -> ClassArchives.lack(store.home(), each.now()))) {
            out.println("For a fast start of volumes, run 'glujava archive'.");
        }
        out.flush();
    }

    private static String types(StoredTranslator each) {
        return "types of " + each.name() + ": " + (each.types().isEmpty() ? "none" : String.join(", ", each.types()));
    }

    private static String line(Installed each) {
        StoredTranslator now = each.now();
        String text = "installed: " + now.name() + " " + now.version() + ", " + now.jar();
        if (now.folder().equals(each.replaced())) {
            return text + " (it was installed already)";
        }
        return each.replaced() == null
                ? text
                : text + " (before: " + each.replaced() + "; 'glujava rollback " + now.name() + "' goes back)";
    }
}
