package sourcebook.cli;

import picocli.CommandLine.Mixin;

/** A command about a project. */
abstract class ProjectCommand extends Subcommand {
    @Mixin
    ProjectOptions options = new ProjectOptions();

    Bake bake() {
        return new Bake(spec, options, new ReportOptions());
    }
}
