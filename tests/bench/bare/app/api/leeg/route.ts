/** The least a route that reads and answers JSON can be. */
export async function PUT(request: Request): Promise<Response> {
  const body: unknown = await request.json();
  return Response.json({ received: typeof body });
}
