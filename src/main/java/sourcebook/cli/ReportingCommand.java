package sourcebook.cli;

import picocli.CommandLine.Mixin;

/** A command about a project that can say for machines what is wrong. */
abstract class ReportingCommand extends ProjectCommand {
    @Mixin
    ReportOptions reporting = new ReportOptions();

    @Override
    Bake bake() {
        return new Bake(spec, options, reporting);
    }
}
