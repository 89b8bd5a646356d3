package org.glujava.command;

import java.io.PrintWriter;
import java.util.List;
import org.glujava.command.gluster.GlusterdVolfiles;
import org.glujava.command.store.StoredTranslator;
import org.glujava.command.store.TranslatorStore;
import org.glujava.text.PlainText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "uninstall",
        sortOptions = false,
        description = {
            "Removes installed translators, with all their versions and types. Removes nothing while volumes of glusterd have"
                    + " their types, because these could not start again.",
            "Processes that run go on with them."
        })
final class UninstallCommand implements Runnable {
    /** What to remove. */
    static final class Which {
        @Parameters(paramLabel = "NAME", arity = "1..*", description = "translators, as 'glujava list' prints them")
        private List<String> names = List.of();

        @Option(names = "--all", description = "all installed translators")
        private boolean all;
    }

    @ArgGroup(multiplicity = "1")
    private Which which;

    @Option(names = "--force", description = "remove them even if volumes have their types")
    private boolean force;

    @Mixin
    private StoreOptions store;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        List<String> names = which.all
                ? store.run(TranslatorStore::list).stream()
                        .map(StoredTranslator::name)
                        .toList()
                : which.names;
        List<String> uses = force ? List.of() : GlusterdVolfiles.with(names);
        if (!uses.isEmpty()) {
            throw new CommandFailure(
                    "volumes of glusterd still have these types: " + String.join(", ", uses),
                    "remove the translators from the volumes, or say --force");
        }
        store.run(from -> {
            from.uninstall(names);
            return names;
        });
        PrintWriter out = spec.commandLine().getOut();
        names.forEach(name -> out.println(PlainText.of("removed: " + name)));
        out.flush();
    }
}
