package org.glujava.command;

import java.io.PrintWriter;
import org.glujava.text.PlainText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code glujava}: its commands, and how they end. */
@Command(
        name = "glujava",
        sortOptions = false,
        description = "Puts translators in Java into GlusterFS volumes, and watches them.",
        footer = {
            "",
            "Exit codes: 0 success; 1 the command found a fault or could not do its work; 2 wrong usage.",
            "'glujava COMMAND --help' describes one command."
        },
        subcommands = {
            DoctorCommand.class,
            InstallCommand.class,
            UninstallCommand.class,
            ListCommand.class,
            RollbackCommand.class,
            ReloadCommand.class,
            ArchiveCommand.class,
            OptionsCommand.class,
            VolfileCommand.class,
            VolumeCommand.class,
            MountCommand.class,
            TopCommand.class,
            MetricsCommand.class,
            DumpCommand.class,
            RunningCommand.class
        })
public final class Glujava implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "print this text")
    private boolean help;

    @Spec
    private CommandSpec spec;

    /** Ends the process with the code of the command. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Returns the command line, which a test can give other streams. */
    static CommandLine commandLine() {
        CommandLine command = new CommandLine(new Glujava())
                .setCommandName(System.getProperty("glujava.name", "glujava")) // './glujava' in a clone
                .setExecutionExceptionHandler(Glujava::report)
                .setUsageHelpWidth(100);
        useOneHeading(command);
        return command;
    }

    private static void useOneHeading(CommandLine command) {
        command.getCommandSpec().usageMessage().synopsisHeading("usage: ");
        command.getSubcommands().values().forEach(Glujava::useOneHeading);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** A failure with a way out needs no stack trace; any other exception is a fault of this program and has one. */
    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof CommandFailure known) {
            err.println("glujava: error: " + PlainText.of(String.valueOf(known.getMessage())));
            if (!known.hint().isEmpty()) {
                err.println("  " + PlainText.of(known.hint()));
            }
        } else {
            failure.printStackTrace(err);
        }
        err.flush();
        return 1;
    }
}
