package org.chapeau.app.approval;

import java.util.List;
import java.util.stream.Stream;

import org.chapeau.app.approval.ApprovalFiles.SilenceFile;
import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.MemberStatePosition;
import org.chapeau.app.negotiation.MemberStatePosition.Word;
import org.chapeau.app.negotiation.MemberStatePositions;
import org.springframework.stereotype.Component;

/**
 * What the delegations said in the silence procedure opened last, told to those who may
 * read it there.
 */
@Component
class SilencePositions implements MemberStatePositions {

	private final ApprovalFiles files;

	SilencePositions(ApprovalFiles files) {
		this.files = files;
	}

	@Override
	public List<MemberStatePosition> of(CurrentUser reader, DossierId dossier) {
		return this.files.lastSilence(reader, dossier).map(SilencePositions::positions).orElse(List.of());
	}

	private static List<MemberStatePosition> positions(SilenceFile file) {
		return Stream.of(Kind.values())
			.flatMap((kind) -> file.table().of(kind).stream())
			.map((said) -> new MemberStatePosition(said.delegation(), word(said.kind()), file.procedure().hash(),
					said.at()))
			.toList();
	}

	private static Word word(Kind kind) {
		return switch (kind) {
			case AGREED -> Word.EXPLICIT;
			case SILENT -> Word.SILENT;
			case RESERVE -> Word.RESERVED;
			case BROKEN -> Word.BROKEN;
		};
	}

}
