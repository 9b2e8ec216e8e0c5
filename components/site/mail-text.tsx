/** The plain text of a mail; addresses of this portal can be followed. */
export function MailText({ text, portalUrl }: { text: string; portalUrl: string }) {
  return (
    <p className="whitespace-pre-wrap">
      {text.split(/(https?:\/\/\S+)/).map((piece, index) =>
        // Somebody's name may hold an address too; one that goes on with `//site` would lead there.
        piece.startsWith(`${portalUrl}/`) && !/^[/\\]{2}/.test(piece.slice(portalUrl.length)) ? (
          // Only the path: the demo may be open under another name than the mails give.
          <a key={index} href={piece.slice(portalUrl.length)}>
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </p>
  );
}
