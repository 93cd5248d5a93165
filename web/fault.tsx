/** In the place of a page that could not be drawn. */
export function Fault() {
  return (
    <main className="page">
      <div className="sheet empty" role="alert">
        <h1 className="text-xl leading-7">This page could not be shown</h1>
        <p>
          It is a fault of ours, or a newer version was put in place. Reload the page. Everything you entered is saved.
        </p>
        <div className="row">
          <button className="btn btn-primary" type="button" onClick={() => location.reload()}>
            Reload
          </button>
        </div>
      </div>
    </main>
  )
}
